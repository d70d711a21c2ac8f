# The bot's own words. One phrase a key; short sentences, plain words (level A2), warm, never childish.
# What stands in { $braces } is filled in: keep it, put it where your language wants it.

## The first meeting
greeting = مرحبًا. أنا Sportello، مساعد مجاني في { $territory }.
greeting-topics = يمكنك أن تسألني عن الصحة، والحمل والأطفال، والسكن، والعمل والدراسة، والوثائق. اكتب بكلماتك.
greeting-privacy = أنا برنامج ولست إنسانًا. لا أحفظ اسمك. المزيد: /privacy
greeting-emergency = في حالة الطوارئ، اتصل بالرقم { $number }.
greeting-again = مرحبًا. اكتب سؤالك بكلماتك.
choose-language = اختر لغتك:
language-set = سأتكلم معك بالعربية. اكتب سؤالك.
language-mine = لغتك ليست في القائمة؟ اكتب لي بها وسأحاول.
not-spoken = أنت تكتب بهذه اللغة: { $language }. لا أتكلمها بعد. اختر واحدة من هذه اللغات واكتب مرة أخرى:
they-speak = هؤلاء يتكلمون { $language }:

## Where the person lives
where-do-you-live = أين تسكن؟ هكذا أستطيع أن أريك أماكن قريبة منك. يمكنك أيضًا أن تكتب سؤالك الآن.
where-needed = أين أنت؟ هكذا أستطيع أن أريك الأماكن القريبة منك.
area-needed-first = القواعد ليست نفسها في كل مكان. أين أنت؟
set-area = 📍 تحديد مكان سكني
near-me = 📍 قريب مني
share-place = اضغط على الزر في الأسفل لإرسال مكانك. أحفظ المنطقة التقريبية فقط.
share-place-button = 📍 إرسال مكاني
area-set = حسنًا: { $place }. اكتب سؤالك الآن.
area-far = أعرف فقط { $territories }. أنت بعيد عن هناك. اختر مكانًا، أو اسأل على أي حال.
elsewhere = تكتب عن { $place }. لأي مكان تريد الجواب؟ القواعد ليست نفسها.
area-taken = أجيب عن { $place }. إذا كنت تسكن في مكان آخر: /area
where-now = أين أنت؟ هكذا أقول لك الأرقام والمستشفيات هناك. الرقم 112 يعمل في كل مكان.
not-here = مكان آخر في { $territory }

## An answer
checked-on = تم التحقق من المعلومات في { $date }.
source = المصدر: { $source }
not-reviewed = لم يقرأ هذا النص بعدُ أي مختص في هذا المجال.
may-have-changed = ربما تغيّر هذا بعد { $date }. اسأل في المكتب (sportello) قبل أن تبدأ.
translation-old = النص الأصلي أحدث من هذه الترجمة. اسأل في المكتب (sportello) للتأكد.
only-in = هذا الجواب عندي بهذه اللغة فقط: { $language }.
where-to-go = 📍 إلى أين أذهب
show-at-desk = 🪧 للعرض في المكتب
ask-person = 👤 سؤال شخص
other-language = 🌐 لغة أخرى
helped-yes = 👍 هذا ساعدني
helped-no = 👎 لم يساعدني
helped-thanks = شكرًا لك. اكتب لي عندما يكون عندك سؤال آخر.
helped-sorry = أنا آسف. اسأل مرة أخرى بكلمات أخرى، أو اسأل شخصًا.
back-to-answer = ↩️ الجواب القصير
choose-language-of-answer = بأي لغة؟
at-the-desk = أظهر هاتفك للموظف في المكتب. هذا هو النص نفسه بلغة أخرى ({ $language }):
no-section = هذه الصفحة لا تقول ذلك. هؤلاء يمكنهم أن يخبروك:
see-also = انظر أيضًا:

## A choice, or nothing found
which-one = أيَّ واحد من هذه تقصد؟
none-of-these = لا شيء من هذه
not-found = لا أعرف جواب هذا السؤال، ولا أريد أن أخمّن.
nearest-topics = ربما يساعدك أحد هذه المواضيع:
they-can-help = هؤلاء يمكنهم أن يساعدوك:
more-help = بعد ذلك، هؤلاء يمكنهم أن يساعدوك:
nobody-known = لا أعرف بعدُ أحدًا قريبًا منك لهذا الموضوع. اكتب سؤالك بكلمات أخرى، أو انظر إلى /topics.
language-unknown = أنا آسف، لا أتكلم هذه اللغة بعد. اختر لغة تستطيع قراءتها:

## Organisations and offices
offices-near = إلى أين تذهب:
no-office = لا أعرف بعدُ عنوان هذا المكتب. هؤلاء يمكنهم أن يخبروك:
from-you = على بعد { $km } كم منك
from-centre = على بعد { $km } كم من وسط { $city }
open-until = مفتوح الآن، حتى الساعة { $time }
open-always = مفتوح ليلًا ونهارًا
opens = مغلق الآن. يفتح { $day } الساعة { $time }
hours-unknown = لا أعرف ساعات العمل. اتصل أولًا.
hours-unknown-no-phone = لا أعرف ساعات العمل.
old-contact = هذه المعلومات من تاريخ { $date }. اتصل قبل أن تذهب.
old-contact-no-phone = هذه المعلومات من تاريخ { $date }. ربما تغيّرت.
speaks = يتكلمون: { $languages }
map-of = 🗺 خريطة: { $name }
website-of = 🔗 { $name }
today = اليوم
tomorrow = غدًا
weekday-1 = يوم الاثنين
weekday-2 = يوم الثلاثاء
weekday-3 = يوم الأربعاء
weekday-4 = يوم الخميس
weekday-5 = يوم الجمعة
weekday-6 = يوم السبت
weekday-7 = يوم الأحد

## Topics
topics-title = ما هو الموضوع؟
topics-in = { $domain }: اضغط على سؤال.
domain-health = الصحة
domain-maternal-child = الحمل والأطفال
domain-housing = السكن
domain-skills = العمل والدراسة
domain-rights = الوثائق والحقوق

## What the bot cannot read
sent-voice = لا أستطيع سماع الرسائل الصوتية. من فضلك اكتب سؤالك، حتى مع أخطاء.
sent-picture = لا أستطيع رؤية الصور. من فضلك اكتب في كلمات قليلة ما تريد أن تعرف.
sent-sticker = شكرًا! الآن اكتب سؤالك بكلماتك.
sent-document = لا أستطيع فتح الملفات، ولا أحفظها. اكتب ما هو الموضوع، مثلًا: "رسالة من صاحب البيت".
sent-contact = لا أحتاج إلى جهات اتصال، ولا أحفظها. اكتب سؤالك بكلماتك.
sent-forwarded = هذه رسالة محوّلة من مكان آخر. اكتب بكلماتك ما تريد أن تعرف عنها.
sent-other = أستطيع قراءة النص فقط. من فضلك اكتب سؤالك بكلماتك.
old-button = هذا الزر قديم ولم تعد صفحته عندي. اكتب سؤالك، أو اختر موضوعًا.

## Help, privacy, forgetting
help-how = اكتب سؤالك بكلماتك، مثلًا: "كيف أحصل على طبيب العائلة (medico di base)؟" أبحث عن الجواب وأقول لك من أين جاء. وعندما لا أعرف، أدلّك على من يمكنه أن يساعدك.
help-commands = /language – تغيير اللغة
    /area – أين تسكن
    /topics – كل ما أعرفه
    /people – من يمكنه أن يساعدك
    /privacy – ماذا أحفظ
    /mydata – رؤية كل ما أحفظه عنك
    /hide – حذف آخر يومين من هذه المحادثة
    /forget – حذف ما أحفظه عنك
help-emergency = لست طبيبًا ولست محاميًا. في حالة الطوارئ، اتصل بالرقم { $number }.
privacy-kept = أحفظ: لغتك، ومنطقتك (بشكل تقريبي فقط)، وآخر جواب رأيته، والرابط أو الملصق الذي أتى بك إلى هنا، وأرقام الرسائل لمدة يومين. كل ذلك مشفّر تحت رمز، بدون اسمك ورقمك. أحذفه بعد سنة لا تكتب فيها.
privacy-questions = الأسئلة بدون جواب: 90 يومًا، بدون أسماء وأرقام وعناوين، لكي يستطيع أشخاص أن يكتبوا الجواب. السؤال الذي ينتظر منطقتك أو موافقتك: 7 أيام.
privacy-handoff = إذا نقلت سؤالًا إلى منظمة، يراه العاملون هناك دون اسمك. أحذفه بعد انتهائه بـ 30 يومًا على الأكثر.
privacy-nobody = لا أخبر أحدًا من سأل وعن ماذا سأل: لا الشرطة، ولا السلطات، ولا صاحب عملك. في Telegram، يرى Telegram أيضًا الرسائل.
privacy-forget = /mydata يعرض كل ما أحفظه، /forget يحذفه، /hide يحذف آخر يومين من هذه المحادثة.
mydata-here = هذا كل ما أحفظه عنك. لحذفه: /forget
hide-button = 🧹 نظّف هذه المحادثة
hide-done = تم. حُذف آخر يومين. لا أستطيع حذف ما هو أقدم: احذف المحادثة في Telegram.
hide-elsewhere = لا أستطيع أن أحذف شيئًا هنا. أغلق هذه الصفحة. إذا كان شخص آخر يستعمل هذا الجهاز، فاحذفها أيضًا من سجل المتصفح.
forget-ask = هل أحذف كل ما أحفظه عنك؟
forget-yes = نعم، احذف
forget-no = لا
forget-done = تم. حذفت ما كنت أحفظه عنك. في Telegram يمكنك أيضًا حذف المحادثة. إذا كتبت لي من جديد، نبدأ من البداية.
forget-kept = حسنًا، لم يُحذف شيء.

## A question that is passed on to people
handoff-offer = أستطيع أن أنقل سؤالك إلى { $organisation }.
handoff-sees = سيرون سؤالك ولغتك. لن يروا اسمك ولا رقمك ولا صورتك.
handoff-when = يجيبون عادة { $day } قبل الساعة { $time }.
handoff-away = هم غائبون حتى { $date }.
handoff-yes = ✉️ نعم، انقله
handoff-no = لا، شكرا
handoff-nothing = حسنا. لم أنقل شيئا إلى أحد.
handoff-write = اكتب الآن سؤالك إلى { $organisation } في رسالة واحدة. يمكنك أيضا إرسال رسالة صوتية أو صورة أو وثيقة.
handoff-sent = سؤالك في الطريق إلى { $organisation }. سأحضر لك جوابهم هنا.
handoff-goes = ما تكتبه الآن يصل إلى { $organisation }.
handoff-passed = ✓ نُقل إلى { $organisation }.
handoff-back = ↩️ اسأل البوت شيئا آخر
handoff-close = ✅ أغلق هذا السؤال
handoff-resume = ✍️ اكتب إلى { $organisation }
handoff-aside = حسنا، اسألني. سؤالك إلى { $organisation } يبقى مفتوحا وسأحضر لك الجواب.
handoff-closed = سؤالك إلى { $organisation } مغلق. ما تكتبه الآن يصل إليّ من جديد.
handoff-gone = { $organisation } لم تعد تجيب من خلالي. آسف. انظر /people لمعرفة من يمكنه المساعدة.
handoff-many = لديك خمسة أسئلة مفتوحة. أغلق واحدا منها أولا، أو انتظر جوابا.
handoff-fast = هذه رسائل كثيرة. انتظر دقيقة ثم اكتب من جديد: ما تكتبه الآن لا يُنقل.
handoff-answer = ✉️ { $organisation } تكتب لك:
handoff-reply = للرد، اكتب هنا.
handoff-late = { $organisation } لم تجب بعد، آسف. سؤالك يبقى مفتوحا. يمكنك أيضا الاتصال بهم هكذا:
handoff-moved = نقلت { $organisation } سؤالك إلى { $other }.
handoff-quiet = لم يكتب أحد منذ أسبوعين: سؤالك إلى { $organisation } مغلق. يمكنك أن تسأل من جديد متى تريد.
handoff-lost = { $organisation } لم تعد تجيب من خلالي، آسف. سؤالك مغلق. يمكنك الاتصال بهم هكذا:

## What those who answer see
desk-question = سؤال باللغة { $language }
desk-topic = الموضوع: { $topic }
desk-area = المنطقة: { $area }
desk-nearest = أقرب الصفحات:
desk-how = رد على هذه الرسالة كما تريد: نص أو صوت أو صورة أو وثيقة. يصل الرد إلى الشخص باسم منظمتكم، دون اسمك.
desk-follows = السؤال يأتي أدناه.
desk-take = ✋ أنا أتولاه
desk-take-over = ✋ أتولاه بدلا منه
desk-close = ✅ إغلاق
desk-pass-on = ➡️ نقل إلى غيرنا
desk-abuse = ⛔ إساءة
desk-taken = يتولاه { $name }.
desk-sent = ✓ في الطريق إلى الشخص.
desk-good = ⭐ مفيد للجميع
desk-good-done = شكرا. سيرى من يكتبون الصفحات السؤال وهذا الرد، دون أسماء أو أرقام.
desk-ended-by-person = أغلق الشخص هذا السؤال.
desk-ended = مغلق.
desk-ended-abuse = مغلق بسبب إساءة.
desk-ended-quiet = مغلق: لم يعد أحد يكتب.
desk-unreachable = حظر الشخص البوت: لا يصل إليه شيء بعد الآن. السؤال مغلق.
desk-refused = ⚠️ لم يصل الرد الأخير: لم يقبله تيليجرام. حاول كتابته كنص.
desk-forgotten = طلب الشخص حذف كل شيء. السؤال مغلق. حذفت ما استطعت؛ من فضلكم احذفوا الباقي هنا.
desk-over = هذا السؤال مغلق. لم يُنقل شيء.
desk-pass-where = إلى من أنقله؟
desk-pass-nobody = لا توجد بعد منظمة أخرى تجيب عبر البوت.
desk-passed-on = ➡️ نُقل هذا السؤال إلى { $organisation }.
desk-not-yours = هذا السؤال الآن عند { $organisation }. لم يُنقل شيء.
desk-reminder = ⏰ لم يجب أحد في الوقت الموعود. حصل الشخص على معلومات الاتصال بكم؛ السؤال يبقى مفتوحا.
desk-away-until = حسنا: أنتم غائبون حتى { $date }. سأخبر من يسأل.
desk-away-off = أهلا بعودتكم: أخبر الناس بأوقاتكم من جديد.
desk-away-how = اكتب مثلا: /away الاثنين أو /away 1.12. أو /away off

## When something breaks
apology = حدث خطأ عندي. من فضلك اكتب مرة أخرى بعد بضع دقائق.
apology-emergency = إذا كانت حالة طوارئ، لا تنتظر: اتصل بالرقم { $number }.

## The menu of commands (at most 60 characters each)
command-start = البدء من جديد
command-help = كيف يعمل هذا
command-language = تغيير اللغة
command-area = أين تسكن
command-topics = كل ما أعرفه
command-people = من يمكنه أن يساعدك
command-privacy = ماذا أحفظ عنك
command-mydata = رؤية ما أحفظه عنك
command-hide = حذف آخر يومين من هذه المحادثة
command-forget = حذف ما أحفظه عنك

## The web chat
web-title = Sportello: اكتب سؤالك
web-intro = أجوبة عن الصحة، والحمل والأطفال، والسكن، والعمل والدراسة، والوثائق. مجانًا، وبلغتك.
web-label = سؤالك
web-send = إرسال
web-you = أنت
web-bot = Sportello
web-no-script = بدون JavaScript يمكنك أيضًا قراءة كل شيء وإرسال سؤالك بالزر.
web-privacy = هذه الزيارة بدون اسم. عندما تغلق الصفحة، تُنسى الزيارة.
web-failed = رسالتك لم تصل. من فضلك حاول مرة أخرى.
web-conversation = المحادثة
web-too-long = هذا طويل جدًا بالنسبة لي: { $limit } حرف على الأكثر. من فضلك اكتبه أقصر.
web-no-place = لم يخبرني هاتفك أين أنت. اختر مدينتك، أو اكتب اسمها.
web-not-found = لا يوجد شيء في هذا العنوان.
web-home = اطرح سؤالًا

## The terminal
terminal-how = للضغط على زر، اكتب رقمه. للإنهاء، اكتب /quit

## الوسطاء والروابط
greeting-by = { $organisation } ترحّب بك. أنا Sportello، مساعد مجاني في { $territory }.
greeting-again-by = { $organisation } ترحّب بك من جديد. اكتب سؤالك بكلماتك.
invited = مرحبًا بك معنا. من الآن تجيب عن أسئلة الناس باسم { $organisation }.
invited-again = أنت تجيب من قبل باسم { $organisation }.
invited-group = عندما يريد الناس سؤال شخص، تصل أسئلتهم إليك هنا. هل تريدها في مجموعة جمعيتك؟ أضفني إلى المجموعة:
invited-privacy = أحفظ اسمك وهذه المحادثة بشكل مشفّر ما دمت تجيب باسم الجمعية. لمحوهما: /forget
add-to-group = 👥 أضفني إلى مجموعتنا
invite-gone = استعمل شخص آخر هذه الدعوة. اطلب دعوة جديدة ممن أعطاك إياها.
invite-expired = هذه الدعوة قديمة: كانت صالحة 7 أيام. اطلب دعوة جديدة ممن أعطاك إياها.
invite-unknown = لا أعرف هذه الدعوة. ربما ينقص جزء من الرابط. اطلبه مرة أخرى.
group-is-desk = هذه المجموعة هي الآن مكتب { $organisation }. عندما يريد الناس سؤال شخص، تصل أسئلتهم إلى هنا. أقرأ فقط الأوامر والردود على رسائلي.
group-not-yours = هذا ممكن فقط لمن يجيب باسم الجمعية. افتح الدعوة أولًا في محادثة معي وحدي.
help-mediator = /link – رابط ورمز QR وملصق لجمعيتك
    /stats – كم شخصًا جاء عبر روابطك
    /away until monday – عندما لا يستطيع أحد الإجابة
help-administrator = /invite casa-aperta – دعوة شخص من جمعية
    /mediators – من يجيب
    /remove – إزالة شخص أو مجموعة
invite-made = دعوة للإجابة عن الأسئلة باسم { $organisation }. صالحة لشخص واحد ومجموعته لمدة 7 أيام. أرسل هذا الرابط:
invite-how = اكتب /invite ثم اسم جمعية من القائمة، مثلًا: /invite casa-aperta
invite-which = أي جمعية تقصد؟
staff-none = لا يوجد أحد بعد. لدعوة شخص، اكتب /invite ثم اسم الجمعية.
staff-title = من يجيب
staff-member = { $name }، منذ { $date }
staff-group = المجموعة، منذ { $date }
staff-the-group = المجموعة
remove-which = من تريد إزالته؟
remove-ask = هل أزيل { $name } من { $organisation }؟ لن تصل أسئلة إلى هناك بعد ذلك.
remove-yes = نعم، أزل
remove-done = تم: { $name } لم يعد يجيب باسم { $organisation }.
link-of = رابط { $organisation }
link-how = من يفتحه يجد ترحيبًا باسمكم. اختر في الأسفل بماذا يُفتح. لتعرف أين وجده الناس، اكتب مثلًا: /link clinic
link-language = 🌐 اللغة
link-area = 📍 المكان
link-topic = 📖 الموضوع
link-choose = بماذا يُفتح الرابط؟
link-any = بدون تحديد
link-poster = 📄 ملصق
link-cards = 🪪 بطاقات
link-square = 🔳 رمز QR
link-print = تفضل، جاهز للطباعة:
stats-title = روابط { $organisation } في آخر 30 يومًا
stats-none = لم يأت أحد عبر رابط { $organisation } في آخر 30 يومًا. لصنع رابط: /link
stats-plain = رابطكم
stats-line = فُتح: { $opened } · أسئلة: { $asked } · أجوبة: { $answered } · أُرسلوا إلى شخص: { $referred }
stats-few = أقل من 5

## ما يُطبع
poster-title = هل عندك سؤال؟ اسأل Sportello.
poster-topics = الصحة، الحمل والأطفال، السكن، العمل والدراسة، الوثائق: أجوبة على هاتفك.
poster-how = وجّه كاميرا هاتفك إلى المربع، أو ابحث عن { $bot } في Telegram.
poster-free = مجاني. بلغتك. بدون اسمك.

## In other chats and in groups
leaflet-open = 💬 افتح Sportello: المزيد، وسؤالك أنت
leaflet-none = لم أجد شيئًا. اسألني في محادثة
ask-privately = 💬 اسألني على انفراد
group-how = اكتب سؤالك بعد ⁨/ask⁩، مثلا:
    /ask كيف أحصل على طبيب الأسرة؟
group-reads = يمكنك أيضًا أن ترد على إحدى رسائلي. لا أقرأ شيئًا آخر في هذه المجموعة. الجميع هنا يقرأ جوابي: لسؤال شخصي اكتب لي على انفراد.
group-privately = لا تريد أن تسأل أمام الجميع؟ اكتب لي على انفراد.
command-ask = طرح سؤال

## لمن يكتب: المكتب الخلفي
backoffice-link = رابطك إلى مكان العمل. يصلح 10 دقائق ومرة واحدة فقط:
backoffice-title = مكان العمل
backoffice-only = هذه الصفحة لمن يعمل في Sportello. اكتب /backoffice للبوت: يجيبك برابط.
backoffice-expired = هذا الرابط استُعمل من قبل أو انتهى وقته. اكتب /backoffice للبوت وتحصل على رابط جديد.
backoffice-enter-ask = تدخل مكان العمل على هذا الجهاز 12 ساعة. إذا كان غيرك يستعمله أيضاً، فاخرج في النهاية.
backoffice-enter = دخول
backoffice-leave = خروج
backoffice-left = خرجت من مكان العمل.
backoffice-slow = طلبات كثيرة في وقت قصير. انتظر دقيقة وحاول من جديد.
backoffice-form-old = هذا النموذج لم يعد صالحاً: لم يتغير شيء. ارجع إلى الصفحة وحاول من جديد.
backoffice-today = اليوم
backoffice-knowledge = المحتوى
backoffice-try = تجربة
backoffice-unanswered = بلا جواب
backoffice-unanswered-how = ما سأل عنه الناس ولم يجدوا له جواباً، بلا أسماء. تظهر المجموعة حين يسأل ثلاثة أشخاص، أو حين يرى وسيط أن الجواب مفيد للجميع.
backoffice-group-gone = لم تعد هذه المجموعة هنا: اهتمّ بها أحد، أو أن الأسئلة قديمة جداً.
backoffice-people = الأشخاص
backoffice-no-help = جواب لم يفد
backoffice-shared = مفيدة للجميع في رأي الوسطاء
backoffice-their-answer = ما أجاب به الوسيط:
backoffice-too-few = لا تظهر لأن عدد من سألوا قليل جداً: { $groups }
backoffice-aside = وُضعت جانباً: { $groups }
backoffice-more = المزيد
backoffice-lines = ما سألوا عنه
backoffice-add-lines = أضف إلى «كيف يسأل الناس»
backoffice-add-lines-how = ضع علامة على الأسئلة التي تجيب عنها صفحة، واختر الصفحة. اختصرها إن لزم، واحذف كل ما يدلّ على من سأل.
backoffice-add-ticked = أضف ما عليه علامة
backoffice-tick = أضف
backoffice-line = السؤال
backoffice-nothing-ticked = لم يتغير شيء: ضع علامة على سؤال واحد على الأقل، واختر الصفحة، واكتب اسمك.
backoffice-start = ابدأ صفحة
backoffice-start-how = تُفتح مسودة بلغة المنطقة وفيها هذه الأسئلة. لا يراها أحد قبل أن تحفظها.
backoffice-page-title = العنوان (40 حرفاً على الأكثر)
backoffice-where = المنطقة والموضوع
backoffice-title-unfit = لم يتغير شيء: يلزم عنوان بحروف لاتينية ومنطقة.
backoffice-set-aside = ضع جانباً
backoffice-set-aside-how = تعود حين يسأل عدد مماثل من الأشخاص.
backoffice-days = آخر 30 يوماً
backoffice-by-day = حسب اليوم
backoffice-by-language = حسب اللغة
backoffice-by-domain = حسب الموضوع
backoffice-by-area = حسب المنطقة
backoffice-questions = الأسئلة
backoffice-answered = أُجيب عنها
backoffice-offered = عُرض اختيار
backoffice-referred = أُحيلت إلى شخص
backoffice-urgent = طوارئ
backoffice-small-talk = تحيات
backoffice-handed-on = نُقلت إلى الوسطاء
backoffice-helped = هل نفع؟
backoffice-links = الروابط
backoffice-nothing = لا شيء بعد.
backoffice-none = بدون
backoffice-area = المنطقة
backoffice-language = اللغة
backoffice-topic = الصفحة
backoffice-state-reviewed = مراجَعة
backoffice-state-draft = مسودة
backoffice-state-stale = ترجمة قديمة
backoffice-state-old = تحتاج إلى تحقق
backoffice-state-past = انتهى تاريخها
backoffice-state-missing = ناقصة
backoffice-phone = كما على الهاتف
backoffice-source = الملف
backoffice-problems = يحتاج إلى إصلاح
backoffice-no-problems = لا شيء يحتاج إلى إصلاح.
backoffice-asked-like = كيف يسأل الناس
backoffice-outcome = النتيجة
backoffice-ranking = أقرب الصفحات
backoffice-sure = مدى التأكد
backoffice-score = النقاط
backoffice-words-known = كلمات معروفة
backoffice-words-there = كلمات موجودة في الصفحة
backoffice-words-telling = كلمات لها وزن
backoffice-why = لماذا
backoffice-rule-answer = يجيب: هو متأكد بنسبة { $sure }، وتكفي { $enough }.
backoffice-rule-offer = يعرض اختياراً: هو متأكد بنسبة { $sure }، أقل من { $enough } المطلوبة؛ لكن الصفحة الصحيحة بين هذه بنسبة { $among }.
backoffice-rule-refer = يحيل إلى شخص: هو متأكد بنسبة { $sure }، والجواب يحتاج إلى { $enough }.
backoffice-rule-urgent = الرسالة تتكلم عن خطر: بطاقة الطوارئ تأتي قبل كل شيء.
backoffice-rule-small-talk = الرسالة تحية أو شكر أو ما يشبه ذلك فقط.
backoffice-not-second = الثانية، { $page }، أقل احتمالاً: { $second } مقابل { $first }.
backoffice-made-of = ممَّ يتكون التأكد
backoffice-part-lead = التقدم على الثانية
backoffice-part-strength = قوة الأولى
backoffice-part-learned = ما تعلّمه عن الموضوع
backoffice-part-nothing = كم يشبه أسئلة بلا جواب
backoffice-part-share = نسبة الكلمات التي يعرفها الموضوع
backoffice-part-length = طول السؤال
backoffice-part-start = ما يبدأ منه كل سؤال
backoffice-edit = تعديل
backoffice-write = اكتب هذه الصفحة
backoffice-back-to-page = العودة إلى الصفحة
backoffice-preview = معاينة
backoffice-save = حفظ
backoffice-author = اسمك
backoffice-author-why = يبقى مع التعديل ليعرف الآخرون من يسألون.
backoffice-author-missing = لم يُحفظ: اكتب اسمك ثم احفظ من جديد. نصك ما زال هنا.
backoffice-saved = تم الحفظ. يستعمله البوت بعد ثوانٍ.
backoffice-saved-noted = تم الحفظ، واسمك في السجل. يستعمله البوت بعد ثوانٍ.
backoffice-saved-unnoted = تم الحفظ، لكن تعذّرت كتابته في السجل. أخبر من يدير Sportello: نصك في أمان.
backoffice-errors-first = لم يُحفظ: صحّح أولاً الأخطاء المبيّنة في الأسفل. نصك ما زال هنا.
backoffice-full = لم يُحفظ: القرص ممتلئ. نصك ما زال هنا: انسخه وأخبر من يدير Sportello.
backoffice-not-saved = لم يُحفظ: تعذّرت كتابة الملف. نصك ما زال هنا: انسخه وأخبر من يدير Sportello.
backoffice-too-large = لم يُحفظ: النص طويل جداً. ما زال هنا: قصّره أو قسّمه إلى صفحتين.
backoffice-changed = لم يُحفظ: غيّر شخص آخر هذه الصفحة في هذه الأثناء. قارن النسختين، وأضف إلى نصك ما يلزم، ثم احفظ من جديد.
backoffice-versions = نسختان
backoffice-version-now = كما هي الآن
backoffice-version-yours = كما كتبتها أنت
backoffice-elsewhere = ما يتغيّر في صفحات أخرى
backoffice-no-phone = تظهر بعد تصحيح الأخطاء.
backoffice-reviewed = ضع علامة «مُراجَعة»
backoffice-reviewed-by = راجعها
backoffice-reviewed-on = في يوم
backoffice-review-missing = لم يُحفظ: اكتب من راجعها ومتى (اليوم على الأكثر).
backoffice-up-to-date = الترجمة محدّثة
backoffice-read-only = يمكنك القراءة هنا. الصفحات يغيّرها من يكتب لـ Sportello.
backoffice-other-pages = صفحات أخرى
backoffice-directory = من يستطيع المساعدة
backoffice-danger = كيف يقول الناس إن هناك خطراً
backoffice-word-lists = كلمات بالمعنى نفسه
backoffice-readability = سهولة القراءة
backoffice-readability-score = { $score } ({ $name }). كلما ارتفع كان أسهل؛ تحت { $least } فهو صعب.
