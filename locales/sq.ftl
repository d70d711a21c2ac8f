# The bot's own words. One phrase a key; short sentences, plain words (level A2), warm, never childish.
# What stands in { $braces } is filled in: keep it, put it where your language wants it.

## The first meeting
greeting = Përshëndetje. Unë jam Sportello, një ndihmës falas për { $territory }.
greeting-topics = Më pyet për shëndetin, shtatzëninë dhe fëmijët, shtëpinë, punën dhe studimet, dokumentet. Shkruaj me fjalët e tua.
greeting-privacy = Jam një program, nuk jam njeri. Nuk e ruaj emrin tënd. Më shumë: /privacy
greeting-emergency = Në rast urgjence, telefono { $number }.
greeting-again = Përshëndetje. Shkruaje pyetjen me fjalët e tua.
choose-language = Zgjidh gjuhën tënde:
language-set = Do të flas shqip me ty. Shkruaj pyetjen tënde.
language-mine = Gjuha jote nuk është në listë? Më shkruaj në gjuhën tënde dhe do të provoj.
not-spoken = Po më shkruan në { $language }. Ende nuk e flas këtë gjuhë. Zgjidh një nga këto gjuhë dhe shkruaj përsëri:
they-speak = Këtu flasin { $language }:

## Where the person lives
where-do-you-live = Ku banon? Kështu mund të të tregoj vende afër teje. Mund ta bësh pyetjen edhe tani.
where-needed = Ku je? Kështu mund të të tregoj vendet afër teje.
area-needed-first = Rregullat nuk janë njësoj kudo. Ku je?
set-area = 📍 Trego ku banoj
near-me = 📍 Afër meje
share-place = Shtyp butonin më poshtë për të dërguar vendin tënd. Ruaj vetëm zonën e përafërt.
share-place-button = 📍 Dërgo vendin tim
area-set = Mirë: { $place }. Tani shkruaj pyetjen tënde.
area-far = Njoh vetëm { $territories }. Ti je larg që andej. Zgjidh një vend, ose pyet gjithsesi.
not-here = Diku tjetër në { $territory }

## An answer
checked-on = Të dhënat janë kontrolluar më { $date }.
source = Burimi: { $source }
not-reviewed = Asnjë specialist i fushës nuk e ka lexuar ende këtë tekst.
may-have-changed = Kjo mund të ketë ndryshuar pas datës { $date }. Pyet në sportel para se të veprosh.
translation-old = Teksti origjinal është më i ri se ky përkthim. Pyet në sportel për t'u siguruar.
only-in = Këtë përgjigje e kam vetëm në këtë gjuhë: { $language }.
where-to-go = 📍 Ku të shkoj
show-at-desk = 🪧 Trego në sportel
ask-person = 👤 Pyet një person
other-language = 🌐 Gjuhë tjetër
helped-yes = 👍 Më ndihmoi
helped-no = 👎 Nuk më ndihmoi
helped-thanks = Faleminderit. Më shkruaj kur të kesh një pyetje tjetër.
helped-sorry = Më vjen keq. Pyet përsëri me fjalë të tjera, ose pyet një person.
back-to-answer = ↩️ Përgjigjja e shkurtër
choose-language-of-answer = Në cilën gjuhë?
at-the-desk = Tregoje telefonin në sportel. Këtu thuhet e njëjta gjë në gjuhën tjetër ({ $language }):
no-section = Kjo faqe nuk e thotë këtë. Këta mund të ta thonë:
see-also = Shiko edhe:

## A choice, or nothing found
which-one = Cilën nga këto ke parasysh?
none-of-these = Asnjë nga këto
not-found = Nuk e di përgjigjen dhe nuk dua ta marr me mend.
nearest-topics = Ndoshta të ndihmon një nga këto:
they-can-help = Këta mund të të ndihmojnë:
more-help = Pas kësaj, këta mund të të ndihmojnë:
nobody-known = Nuk njoh ende askënd për këtë afër teje. Shkruaje pyetjen me fjalë të tjera, ose shiko /topics.
language-unknown = Më vjen keq, nuk e flas ende këtë gjuhë. Zgjidh një që mund ta lexosh:

## Organisations and offices
offices-near = Ku të shkosh:
no-office = Nuk e di ende adresën e kësaj zyre. Këta mund të ta thonë:
from-you = { $km } km larg teje
from-centre = { $km } km larg qendrës ({ $city })
open-until = Hapur tani, deri në orën { $time }
open-always = Hapur ditë e natë
opens = Mbyllur tani. Hapet { $day } në orën { $time }
hours-unknown = Nuk e di orarin. Telefono më parë.
hours-unknown-no-phone = Nuk e di orarin.
old-contact = Ky kontakt është i datës { $date }. Telefono para se të shkosh.
old-contact-no-phone = Ky kontakt është i datës { $date }. Mund të ketë ndryshuar.
speaks = Flasin: { $languages }
map-of = 🗺 Harta: { $name }
website-of = 🔗 { $name }
today = sot
tomorrow = nesër
weekday-1 = të hënën
weekday-2 = të martën
weekday-3 = të mërkurën
weekday-4 = të enjten
weekday-5 = të premten
weekday-6 = të shtunën
weekday-7 = të dielën

## Topics
topics-title = Për çfarë bëhet fjalë?
topics-in = { $domain }: shtyp një pyetje.
domain-health = Shëndeti
domain-maternal-child = Shtatzënia dhe fëmijët
domain-housing = Shtëpia
domain-skills = Puna dhe studimet
domain-rights = Dokumentet dhe të drejtat

## What the bot cannot read
sent-voice = Nuk mund t'i dëgjoj mesazhet me zë. Të lutem, shkruaje pyetjen, edhe me gabime.
sent-picture = Nuk mund t'i shoh fotot. Të lutem, shkruaj me pak fjalë çfarë do të dish.
sent-sticker = Faleminderit! Tani shkruaje pyetjen me fjalët e tua.
sent-document = Nuk mund t'i hap dokumentet dhe nuk i ruaj. Shkruaj për çfarë bëhet fjalë, për shembull: "letër nga pronari i shtëpisë".
sent-contact = Nuk më duhen kontakte dhe nuk i ruaj. Shkruaje pyetjen me fjalët e tua.
sent-forwarded = Më përcolle një mesazh. Shkruaj me fjalët e tua çfarë do të dish për të.
sent-other = Mund të lexoj vetëm tekst. Të lutem, shkruaje pyetjen me fjalët e tua.
old-button = Ky buton është i vjetër dhe nuk e kam më faqen e tij. Shkruaj pyetjen, ose zgjidh një temë.

## Help, privacy, forgetting
help-how = Shkruaje pyetjen me fjalët e tua, për shembull: "Si ta marr mjekun e familjes (medico di base)?" Unë kërkoj përgjigjen dhe të tregoj nga vjen. Kur nuk e di, të tregoj kush mund të të ndihmojë.
help-commands = /language – ndrysho gjuhën
    /area – ku banon
    /topics – gjithçka që di
    /people – kush mund të të ndihmojë
    /privacy – çfarë ruaj
    /forget – fshi çfarë ruaj për ty
help-emergency = Nuk jam mjek dhe nuk jam avokat. Në rast urgjence, telefono { $number }.
privacy-kept = Çfarë ruaj: gjuhën tënde, zonën tënde (vetëm përafërsisht) dhe përgjigjen e fundit që ke parë. Ruhet me një kod, pa emrin tënd dhe pa numrin tënd.
privacy-questions = Pyetjet që nuk munda t'u përgjigjem ruhen 90 ditë, pa emra, numra dhe adresa. Kështu dikush mund ta shkruajë përgjigjen.
privacy-nobody = Nuk i tregoj askujt kush pyeti dhe çfarë pyeti: as policisë, as autoriteteve, as punëdhënësit tënd. Nëse shkruan në Telegram, edhe Telegram i sheh mesazhet, si në çdo bisedë.
privacy-forget = Për të fshirë gjithçka: /forget
forget-ask = A ta fshij gjithçka që ruaj për ty?
forget-yes = Po, fshije
forget-no = Jo
forget-done = U krye. E fshiva çfarë ruaja për ty. Në Telegram mund ta fshish edhe bisedën. Nëse shkruan përsëri, fillojmë nga e para.
forget-kept = Mirë, nuk u fshi asgjë.

## When something breaks
apology = Diçka nuk shkoi mirë nga ana ime. Të lutem, shkruaj përsëri pas disa minutash.
apology-emergency = Nëse është urgjencë, mos prit: telefono { $number }.

## The menu of commands (at most 60 characters each)
command-start = Fillo përsëri
command-help = Si funksionon
command-language = Ndrysho gjuhën
command-area = Ku banon
command-topics = Gjithçka që di
command-people = Kush mund të të ndihmojë
command-privacy = Çfarë ruaj për ty
command-forget = Fshi çfarë ruaj për ty

## The web chat
web-title = Sportello: bëj pyetjen tënde
web-intro = Përgjigje për shëndetin, shtatzëninë dhe fëmijët, shtëpinë, punën dhe studimet, dokumentet. Falas, në gjuhën tënde.
web-label = Pyetja jote
web-send = Dërgo
web-you = Ti
web-bot = Sportello
web-no-script = Edhe pa JavaScript mund të lexosh gjithçka dhe ta dërgosh pyetjen me butonin.
web-privacy = Kjo vizitë nuk ka emër. Kur e mbyll faqen, vizita harrohet.
web-failed = Mesazhi yt nuk mbërriti. Të lutem, provo përsëri.
web-conversation = Biseda
web-too-long = Është shumë e gjatë për mua: më së shumti { $limit } shenja. Të lutem shkruaje më shkurt.
web-no-place = Telefoni yt nuk më tha ku je. Zgjidh qytetin tënd, ose shkruaj emrin e tij.
web-not-found = Nuk ka asgjë në këtë adresë.
web-home = Bëj një pyetje

## The terminal
terminal-how = Për të shtypur një buton, shkruaj numrin e tij. Për të mbaruar, shkruaj /quit
