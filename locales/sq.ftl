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
elsewhere = Shkruan për { $place }. Për cilin vend e do përgjigjen? Rregullat nuk janë njësoj.
area-taken = Po përgjigjem për { $place }. Nëse jeton diku tjetër: /area
where-now = Ku je? Kështu të them numrat dhe spitalet atje. 112 punon kudo.
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
    /mydata – shih gjithçka që ruaj për ty
    /hide – hiq nga kjo bisedë dy ditët e fundit
    /forget – fshi çfarë ruaj për ty
help-emergency = Nuk jam mjek dhe nuk jam avokat. Në rast urgjence, telefono { $number }.
privacy-kept = Ruaj: gjuhën tënde, zonën tënde (vetëm përafërsisht), përgjigjen e fundit që ke parë, linkun ose posterin që të solli këtu dhe, për 2 ditë, numrat e mesazheve. Gjithçka është e vulosur me një kod, pa emrin dhe numrin tënd. E fshij pas një viti pa mesazhe nga ti.
privacy-questions = Pyetjet pa përgjigje: 90 ditë, pa emra, numra dhe adresa, që dikush të mund ta shkruajë përgjigjen. Një pyetje që pret zonën ose pëlqimin tënd: 7 ditë.
privacy-handoff = Nëse ia përcjell një pyetje një organizate, e shohin njerëzit atje, pa emrin tënd. E fshij më së voni 30 ditë pas mbylljes.
privacy-nobody = Nuk i tregoj askujt kush pyeti dhe çfarë pyeti: as policisë, as autoriteteve, as punëdhënësit tënd. Në Telegram, edhe Telegram i sheh mesazhet.
privacy-forget = /mydata tregon gjithçka që ruaj, /forget e fshin, /hide pastron 2 ditët e fundit të kësaj bisede.
mydata-here = Kjo është gjithçka që ruaj për ty. Për ta fshirë: /forget
hide-button = 🧹 Pastro këtë bisedë
hide-done = U krye. Dy ditët e fundit u pastruan. Atë që është më e vjetër nuk mund ta fshij: fshije bisedën në Telegram.
hide-elsewhere = Këtu nuk mund të fshij asgjë. Mbylle këtë faqe. Nëse dikush tjetër e përdor këtë pajisje, fshije edhe nga historiku i shfletuesit.
forget-ask = A ta fshij gjithçka që ruaj për ty?
forget-yes = Po, fshije
forget-no = Jo
forget-done = U krye. E fshiva çfarë ruaja për ty. Në Telegram mund ta fshish edhe bisedën. Nëse shkruan përsëri, fillojmë nga e para.
forget-kept = Mirë, nuk u fshi asgjë.

## A question that is passed on to people
handoff-offer = Mund ta përcjell pyetjen tënde te { $organisation }.
handoff-sees = Ata do të shohin pyetjen tënde dhe gjuhën tënde. Nuk do të shohin emrin, numrin ose foton tënde.
handoff-when = Zakonisht përgjigjen { $day }, para orës { $time }.
handoff-away = Ata mungojnë deri më { $date }.
handoff-yes = ✉️ Po, përcille
handoff-no = Jo, faleminderit
handoff-nothing = Mirë. Nuk i kam përcjellë asgjë askujt.
handoff-write = Tani shkruaje pyetjen për { $organisation }, në një mesazh të vetëm. Mund të jetë edhe mesazh me zë, foto ose dokument.
handoff-sent = Pyetja jote është në rrugë për te { $organisation }. Do ta sjell përgjigjen këtu.
handoff-goes = Ajo që shkruan tani shkon te { $organisation }.
handoff-passed = ✓ U përcoll te { $organisation }.
handoff-back = ↩️ Pyet botin diçka tjetër
handoff-close = ✅ Mbylle këtë pyetje
handoff-resume = ✍️ Shkruaji { $organisation }
handoff-aside = Mirë, më pyet mua. Pyetja jote për { $organisation } mbetet e hapur dhe do të ta sjell përgjigjen.
handoff-closed = Pyetja jote për { $organisation } u mbyll. Ajo që shkruan tani vjen përsëri tek unë.
handoff-gone = { $organisation } nuk përgjigjet më përmes meje. Më vjen keq. Shiko /people se kush mund të ndihmojë.
handoff-many = Ke pesë pyetje të hapura. Mbyll njërën më parë, ose prit një përgjigje.
handoff-fast = Janë shumë mesazhe. Prit një minutë, pastaj shkruaj përsëri: ajo që shkruan tani nuk përcillet.
handoff-answer = ✉️ { $organisation } të shkruan:
handoff-reply = Për t'u përgjigjur, shkruaj këtu.
handoff-late = { $organisation } ende nuk është përgjigjur, më vjen keq. Pyetja jote mbetet e hapur. Mund t'i kontaktosh edhe kështu:
handoff-moved = { $organisation } ia përcolli pyetjen tënde { $other }.
handoff-quiet = Askush nuk ka shkruar prej dy javësh: pyetja jote për { $organisation } u mbyll. Mund të pyesësh përsëri kur të duash.
handoff-lost = { $organisation } nuk përgjigjet më përmes meje, më vjen keq. Pyetja jote u mbyll. Mund t'i kontaktosh kështu:

## What those who answer see
desk-question = Një pyetje në { $language }
desk-topic = Tema: { $topic }
desk-area = Zona: { $area }
desk-nearest = Faqet më të afërta:
desk-how = Përgjigju këtij mesazhi si të duash: tekst, zë, foto, dokument. Personi e merr nga organizata juaj, pa emrin tënd.
desk-follows = Pyetja vjen më poshtë.
desk-take = ✋ E marr unë
desk-take-over = ✋ E marr unë në vend të tij
desk-close = ✅ Mbylle
desk-pass-on = ➡️ Përcille
desk-abuse = ⛔ Abuzim
desk-taken = E ka marrë { $name }.
desk-sent = ✓ Në rrugë për te personi.
desk-good = ⭐ E dobishme për të gjithë
desk-good-done = Faleminderit. Ata që shkruajnë faqet do të shohin pyetjen dhe këtë përgjigje, pa emra dhe numra.
desk-ended-by-person = Personi e ka mbyllur këtë pyetje.
desk-ended = E mbyllur.
desk-ended-abuse = E mbyllur si abuzim.
desk-ended-quiet = E mbyllur: askush nuk shkruante më.
desk-unreachable = Personi e ka bllokuar botin: nuk i arrin më asgjë. Pyetja është mbyllur.
desk-refused = ⚠️ Përgjigjja e fundit nuk arriti: Telegram nuk e pranoi. Provo ta shkruash si tekst.
desk-forgotten = Personi kërkoi që të fshihet gjithçka. Pyetja është mbyllur. Hoqa çfarë munda; ju lutem fshini këtu pjesën tjetër.
desk-over = Kjo pyetje është mbyllur. Nuk u përcoll asgjë.
desk-pass-where = Kujt t'ia përcjell?
desk-pass-nobody = Asnjë organizatë tjetër nuk përgjigjet ende përmes botit.
desk-passed-on = ➡️ Kjo pyetje iu përcoll { $organisation }.
desk-not-yours = Kjo pyetje tani është te { $organisation }. Nuk u përcoll asgjë.
desk-reminder = ⏰ Askush nuk u përgjigj në kohën e premtuar. Personi mori kontaktet tuaja; pyetja mbetet e hapur.
desk-away-until = Mirë: mungoni deri më { $date }. Ua them atyre që pyesin.
desk-away-off = Mirë se u kthyet: u tregoj njerëzve përsëri orarin tuaj.
desk-away-how = Shkruaj për shembull: /away e hënë, /away 1.12., /away off

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
command-mydata = Shih çfarë ruaj për ty
command-hide = Pastro dy ditët e fundit të kësaj bisede
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

## Ndërmjetësit dhe linket
greeting-by = { $organisation } të uron mirëseardhjen. Unë jam Sportello, një ndihmës falas për { $territory }.
greeting-again-by = { $organisation } të uron sërish mirëseardhjen. Shkruaj pyetjen me fjalët e tua.
invited = Mirë se erdhe. Tani u përgjigjesh pyetjeve të njerëzve për { $organisation }.
invited-again = Ti u përgjigjesh tashmë pyetjeve për { $organisation }.
invited-group = Kur njerëzit duan të pyesin një person, pyetjet e tyre vijnë këtu te ti. I do në një grup të shoqatës sate? Më shto në grup:
invited-privacy = E ruaj emrin tënd dhe këtë bisedë, të vulosura, për sa kohë përgjigjesh për organizatën. /forget i fshin.
add-to-group = 👥 Më shto në grupin tonë
invite-gone = Dikush e ka përdorur tashmë këtë ftesë. Kërko një të re nga personi që ta dha.
invite-expired = Kjo ftesë është shumë e vjetër: vlente 7 ditë. Kërko një të re nga personi që ta dha.
invite-unknown = Nuk e njoh këtë ftesë. Ndoshta mungon një pjesë e linkut. Kërkoje edhe një herë.
group-is-desk = Ky grup është tani sporteli i { $organisation }. Kur njerëzit duan të pyesin një person, pyetjet e tyre vijnë këtu. Unë lexoj vetëm komandat dhe përgjigjet ndaj mesazheve të mia.
group-not-yours = Këtë mund ta bëjë vetëm kush përgjigjet për organizatën. Hape më parë ftesën në një bisedë vetëm me mua.
help-mediator = /link – një link, një kod QR dhe një poster i shoqatës sate
    /stats – sa njerëz kanë ardhur nga linket e tua
    /away until monday – kur askush nuk mund të përgjigjet
help-administrator = /invite casa-aperta – fto një person të një organizate
    /mediators – kush është
    /remove – hiq një person ose një grup
invite-made = Një ftesë për t'iu përgjigjur pyetjeve për { $organisation }. Vlen për një person dhe grupin e tij, për 7 ditë. Dërgoje këtë link:
invite-how = Shkruaj /invite dhe emrin e një organizate nga lista, për shembull: /invite casa-aperta
invite-which = Cilën organizatë ke parasysh?
staff-none = Ende nuk ka askënd. Për të ftuar dikë, shkruaj /invite dhe emrin e organizatës.
staff-title = Kush përgjigjet
staff-member = { $name }, që nga { $date }
staff-group = Grupi, që nga { $date }
staff-the-group = Grupi
remove-which = Kë duhet të heq?
remove-ask = Ta heq { $name } nga { $organisation }? Nuk do të vijnë më pyetje atje.
remove-yes = Po, hiqe
remove-done = U bë: { $name } nuk përgjigjet më për { $organisation }.
link-of = Një link i { $organisation }
link-how = Kush e hap, përshëndetet në emrin tuaj. Zgjidh më poshtë me çfarë hapet. Për të ditur ku e gjetën njerëzit, shkruaj për shembull: /link salla e pritjes
link-language = 🌐 Gjuha
link-area = 📍 Vendi
link-topic = 📖 Tema
link-choose = Me çfarë duhet të hapet linku?
link-any = Lëre të hapur
link-poster = 📄 Poster
link-cards = 🪪 Kartela
link-square = 🔳 Kodi QR
link-print = Ja ku është, gati për shtyp:
stats-title = Linket e { $organisation } në 30 ditët e fundit
stats-none = Askush nuk ka ardhur nga një link i { $organisation } në 30 ditët e fundit. Me /link bën një.
stats-plain = Linku juaj
stats-line = hapur: { $opened } · pyetje: { $asked } · përgjigje: { $answered } · dërguar te një person: { $referred }
stats-few = më pak se 5

## Çfarë shtypet
poster-title = Ke një pyetje? Pyet Sportello.
poster-topics = Shëndeti, shtatzënia dhe fëmijët, shtëpia, puna dhe studimi, dokumentet: përgjigje në telefonin tënd.
poster-how = Drejto kamerën e telefonit te katrori, ose kërko { $bot } në Telegram.
poster-free = Falas. Në gjuhën tënde. Pa emrin tënd.

## In other chats and in groups
leaflet-open = 💬 Hap Sportello: më shumë, dhe pyetja jote
leaflet-none = Nuk gjeta asgjë. Më pyet në një bisedë
ask-privately = 💬 Më pyet privatisht
group-how = Shkruaje pyetjen pas /ask, për shembull: /ask Si ta zgjedh mjekun e familjes?
group-reads = Mund edhe t'i përgjigjesh një mesazhi tim. Në këtë grup nuk lexoj asgjë tjetër. Këtu të gjithë e lexojnë përgjigjen time: për një pyetje personale, më shkruaj privatisht.
group-privately = Nuk do të pyesësh para të gjithëve? Më shkruaj privatisht.
command-ask = Bëj një pyetje

## Për ata që shkruajnë: zyra e pasme
backoffice-link = Lidhja jote për zonën e punës. Vlen 10 minuta dhe vetëm një herë:
backoffice-title = Zona e punës
backoffice-only = Kjo faqe është për ata që punojnë te Sportello. Shkruaji botit /backoffice: të përgjigjet me një lidhje.
backoffice-expired = Kjo lidhje është përdorur ose i ka kaluar koha. Shkruaji botit /backoffice dhe merr një të re.
backoffice-enter-ask = Në këtë pajisje hyn në zonën e punës për 12 orë. Nëse e përdorin edhe të tjerë, dil në fund.
backoffice-enter = Hyr
backoffice-leave = Dil
backoffice-left = Dole nga zona e punës.
backoffice-slow = Shumë kërkesa në pak kohë. Prit një minutë dhe provo përsëri.
backoffice-form-old = Ky formular nuk vlen më: asgjë nuk ndryshoi. Kthehu te faqja dhe provo përsëri.
backoffice-today = Sot
backoffice-knowledge = Përmbajtja
backoffice-try = Provo
backoffice-unanswered = Pa përgjigje
backoffice-unanswered-how = Çfarë kanë pyetur njerëzit pa marrë përgjigje, pa emra. Një grup shfaqet kur kanë pyetur tre persona, ose kur një ndërmjetës e gjeti përgjigjen të dobishme për të gjithë.
backoffice-group-gone = Ky grup nuk është më këtu: dikush u mor me të, ose pyetjet janë tepër të vjetra.
backoffice-people = Persona
backoffice-no-help = Përgjigje që nuk ndihmoi
backoffice-shared = Të dobishme për të gjithë, thonë ndërmjetësit
backoffice-their-answer = Çfarë u përgjigj ndërmjetësi:
backoffice-too-few = Nuk shfaqen, sepse kanë pyetur tepër pak persona: { $groups }
backoffice-aside = Lënë mënjanë: { $groups }
backoffice-more = Më shumë
backoffice-lines = Çfarë kanë pyetur
backoffice-add-lines = Shto te si e pyesin
backoffice-add-lines-how = Shëno pyetjet që u përgjigjet një faqe dhe zgjidh faqen. Shkurtoji nëse duhet dhe hiq gjithçka që tregon kush pyeti.
backoffice-add-ticked = Shto ato që janë shënuar
backoffice-tick = Shto
backoffice-line = Pyetja
backoffice-nothing-ticked = Asgjë nuk ndryshoi: shëno të paktën një pyetje, zgjidh faqen dhe shkruaj emrin tënd.
backoffice-start = Fillo një faqe
backoffice-start-how = Hapet një draft në gjuhën e zonës, me këto pyetje brenda. Askush nuk e sheh para se ta ruash.
backoffice-page-title = Titulli (të shumtën 40 shkronja)
backoffice-where = Zona dhe tema
backoffice-title-unfit = Asgjë nuk ndryshoi: duhen një titull me shkronja latine dhe një zonë.
backoffice-set-aside = Lëre mënjanë
backoffice-set-aside-how = Kthehet kur të kenë pyetur edhe po aq persona.
backoffice-days = 30 ditët e fundit
backoffice-by-day = Sipas ditës
backoffice-by-language = Sipas gjuhës
backoffice-by-domain = Sipas temës
backoffice-by-area = Sipas zonës
backoffice-questions = Pyetje
backoffice-answered = Me përgjigje
backoffice-offered = Me zgjedhje
backoffice-referred = Dërguar te një person
backoffice-urgent = Urgjenca
backoffice-small-talk = Përshëndetje
backoffice-handed-on = Kaluar te ndërmjetësit
backoffice-helped = A ndihmoi?
backoffice-links = Lidhje
backoffice-nothing = Ende asgjë.
backoffice-none = Asnjë
backoffice-area = Zona
backoffice-language = Gjuha
backoffice-topic = Faqja
backoffice-state-reviewed = E rishikuar
backoffice-state-draft = Skicë
backoffice-state-stale = Përkthim i vjetër
backoffice-state-old = Për t'u kontrolluar
backoffice-state-past = Ka skaduar
backoffice-state-missing = Mungon
backoffice-phone = Si në telefon
backoffice-source = Skedari
backoffice-problems = Për t'u rregulluar
backoffice-no-problems = Asgjë për t'u rregulluar.
backoffice-asked-like = Si e pyesin
backoffice-outcome = Çfarë ndodh
backoffice-ranking = Faqet më të afërta
backoffice-sure = Siguria
backoffice-score = Pikë
backoffice-words-known = Fjalë të njohura
backoffice-words-there = Fjalë që ka faqja
backoffice-words-telling = Fjalë që peshojnë
backoffice-why = Pse
backoffice-rule-answer = Përgjigjet: është i sigurt { $sure }, dhe mjafton { $enough }.
backoffice-rule-offer = Jep zgjedhje: është i sigurt { $sure }, më pak se { $enough } që duhet; por faqja e duhur është mes këtyre me { $among }.
backoffice-rule-refer = Dërgon te një person: është i sigurt { $sure }, dhe për t'u përgjigjur duhet { $enough }.
backoffice-rule-urgent = Mesazhi flet për një rrezik: karta e urgjencës vjen para gjithçkaje.
backoffice-rule-small-talk = Mesazhi është vetëm përshëndetje, falënderim a diçka e tillë.
backoffice-not-second = E dyta, { $page }, ka më pak gjasa: { $second } kundrejt { $first }.
backoffice-made-of = Nga se vjen siguria
backoffice-part-lead = Epërsia ndaj së dytës
backoffice-part-strength = Forca e së parës
backoffice-part-learned = Çfarë u mësua për temën
backoffice-part-nothing = Sa ngjan me pyetje pa përgjigje
backoffice-part-share = Pjesa e fjalëve që tema njeh
backoffice-part-length = Gjatësia e pyetjes
backoffice-part-start = Nga fillon çdo pyetje
backoffice-edit = Ndrysho
backoffice-write = Shkruaj këtë faqe
backoffice-back-to-page = Kthehu te faqja
backoffice-preview = Shiko si duket
backoffice-save = Ruaj
backoffice-author = Emri yt
backoffice-author-why = Mbetet bashkë me ndryshimin, që të tjerët të dinë kë të pyesin.
backoffice-author-missing = Nuk u ruajt: shkruaj emrin tënd dhe ruaje përsëri. Teksti yt është ende këtu.
backoffice-saved = U ruajt. Boti e përdor pas pak sekondash.
backoffice-saved-noted = U ruajt, me emrin tënd në historik. Boti e përdor pas pak sekondash.
backoffice-saved-unnoted = U ruajt, por nuk u shkrua dot në historik. Thuaji atij që drejton Sportello: teksti yt është i sigurt.
backoffice-errors-first = Nuk u ruajt: më parë ndreq gabimet e shënuara më poshtë. Teksti yt është ende këtu.
backoffice-full = Nuk u ruajt: disku është plot. Teksti yt është ende këtu: kopjoje dhe lajmëro atë që drejton Sportello.
backoffice-not-saved = Nuk u ruajt: skedari nuk mund të shkruhet. Teksti yt është ende këtu: kopjoje dhe lajmëro atë që drejton Sportello.
backoffice-too-large = Nuk u ruajt: teksti është shumë i gjatë. Është ende këtu: shkurtoje ose bëj dy faqe.
backoffice-changed = Nuk u ruajt: ndërkohë dikush tjetër e ka ndryshuar këtë faqe. Krahaso dy versionet, shto në tekstin tënd atë që duhet dhe ruaje përsëri.
backoffice-versions = Dy versione
backoffice-version-now = Si është tani
backoffice-version-yours = Si e ke shkruar ti
backoffice-elsewhere = Çfarë ndryshon në faqe të tjera
backoffice-no-phone = Shihet kur gabimet janë ndrequr.
backoffice-reviewed = Shëno si të kontrolluar
backoffice-reviewed-by = E kontrolloi
backoffice-reviewed-on = Më
backoffice-review-missing = Nuk u ruajt: shkruaj kush e kontrolloi dhe kur (më vonë sot).
backoffice-up-to-date = Përkthimi është i përditësuar
backoffice-read-only = Këtu mund të lexosh. Faqet i ndryshon kush shkruan për Sportello.
backoffice-other-pages = Faqe të tjera
backoffice-directory = Kush mund të ndihmojë
backoffice-danger = Si thonë njerëzit që ka rrezik
backoffice-word-lists = Fjalë me të njëjtin kuptim
backoffice-readability = Sa lehtë lexohet
backoffice-readability-score = { $score } ({ $name }). Sa më lart, aq më lehtë; nën { $least } është e vështirë.
