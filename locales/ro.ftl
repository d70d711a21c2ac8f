# The bot's own words. One phrase a key; short sentences, plain words (level A2), warm, never childish.
# What stands in { $braces } is filled in: keep it, put it where your language wants it.

## The first meeting
greeting = Bună. Eu sunt Sportello, un ajutor gratuit pentru { $territory }.
greeting-topics = Întreabă-mă despre sănătate, sarcină și copii, casă, muncă și studii, acte. Scrie cu cuvintele tale.
greeting-privacy = Sunt un program, nu o persoană. Nu păstrez numele tău. Mai mult: /privacy
greeting-emergency = În caz de urgență, sună la { $number }.
greeting-again = Bună. Scrie întrebarea cu cuvintele tale.
choose-language = Alege limba ta:
language-set = Voi vorbi cu tine în română. Scrie întrebarea ta.
language-mine = Limba ta nu este în listă? Scrie-mi în limba ta și voi încerca.
not-spoken = Îmi scrii în { $language }. Încă nu vorbesc limba aceasta. Alege una dintre aceste limbi și scrie din nou:
they-speak = Aici se vorbește { $language }:

## Where the person lives
where-do-you-live = Unde locuiești? Așa îți pot arăta locuri aproape de tine. Poți să pui întrebarea și acum.
where-needed = Unde ești? Așa îți pot arăta locurile aproape de tine.
area-needed-first = Regulile nu sunt la fel peste tot. Unde ești?
set-area = 📍 Spun unde locuiesc
near-me = 📍 Aproape de mine
share-place = Apasă butonul de mai jos ca să trimiți locul unde ești. Păstrez doar zona aproximativă.
share-place-button = 📍 Trimit locul meu
area-set = Bine: { $place }. Acum scrie întrebarea ta.
area-far = Cunosc doar { $territories }. Tu ești departe de acolo. Alege un loc sau întreabă oricum.
elsewhere = Scrii despre { $place }. Pentru ce loc vrei răspunsul? Regulile nu sunt la fel.
area-taken = Răspund pentru { $place }. Dacă locuiești în altă parte: /area
where-now = Unde ești? Așa îți spun numerele și spitalele de acolo. 112 merge peste tot.
not-here = În alt loc din { $territory }

## An answer
checked-on = Informații verificate la { $date }.
source = Sursa: { $source }
not-reviewed = Niciun specialist din domeniu nu a citit încă acest text.
may-have-changed = Poate că s-a schimbat ceva după { $date }. Întreabă la ghișeu înainte să faci ceva.
translation-old = Textul original este mai nou decât această traducere. Întreabă la ghișeu ca să nu fie greșeli.
only-in = Am acest răspuns doar în această limbă: { $language }.
where-to-go = 📍 Unde merg
show-at-desk = 🪧 Arată la ghișeu
ask-person = 👤 Întreabă o persoană
other-language = 🌐 Altă limbă
helped-yes = 👍 M-a ajutat
helped-no = 👎 Nu m-a ajutat
helped-thanks = Mulțumesc. Scrie-mi când ai altă întrebare.
helped-sorry = Îmi pare rău. Întreabă din nou cu alte cuvinte sau întreabă o persoană.
back-to-answer = ↩️ Răspunsul scurt
choose-language-of-answer = În ce limbă?
at-the-desk = Arată telefonul la ghișeu. Aici scrie același lucru în altă limbă ({ $language }):
no-section = Pagina aceasta nu spune asta. Acești oameni îți pot spune:
see-also = Vezi și:

## A choice, or nothing found
which-one = La care dintre acestea te gândești?
none-of-these = Niciuna dintre acestea
not-found = Nu știu răspunsul și nu vreau să ghicesc.
nearest-topics = Poate te ajută una dintre acestea:
they-can-help = Acești oameni te pot ajuta:
more-help = După aceea, acești oameni te pot ajuta:
nobody-known = Nu știu încă pe nimeni pentru asta aproape de tine. Scrie întrebarea cu alte cuvinte sau vezi /topics.
language-unknown = Îmi pare rău, nu vorbesc încă această limbă. Alege una pe care o poți citi:

## Organisations and offices
offices-near = Unde mergi:
no-office = Nu știu încă adresa acestui birou. Acești oameni îți pot spune:
from-you = la { $km } km de tine
from-centre = la { $km } km de centrul orașului { $city }
open-until = Deschis acum, până la { $time }
open-always = Deschis zi și noapte
opens = Închis acum. Se deschide { $day } la { $time }
hours-unknown = Nu știu programul. Sună înainte.
hours-unknown-no-phone = Nu știu programul.
old-contact = Acest contact este din { $date }. Sună înainte să mergi.
old-contact-no-phone = Acest contact este din { $date }. Poate că s-a schimbat.
speaks = Vorbesc: { $languages }
map-of = 🗺 Hartă: { $name }
website-of = 🔗 { $name }
today = astăzi
tomorrow = mâine
weekday-1 = luni
weekday-2 = marți
weekday-3 = miercuri
weekday-4 = joi
weekday-5 = vineri
weekday-6 = sâmbătă
weekday-7 = duminică

## Topics
topics-title = Despre ce este vorba?
topics-in = { $domain }: apasă pe o întrebare.
domain-health = Sănătate
domain-maternal-child = Sarcină și copii
domain-housing = Casă
domain-skills = Muncă și studii
domain-rights = Acte și drepturi

## What the bot cannot read
sent-voice = Nu pot asculta mesaje vocale. Te rog, scrie întrebarea, chiar și cu greșeli.
sent-picture = Nu pot vedea imagini. Te rog, scrie în câteva cuvinte ce vrei să știi.
sent-sticker = Mulțumesc! Acum scrie întrebarea cu cuvintele tale.
sent-document = Nu pot deschide documente și nu le păstrez. Scrie despre ce este vorba, de exemplu: "scrisoare de la proprietar".
sent-contact = Nu am nevoie de contacte și nu le păstrez. Scrie întrebarea cu cuvintele tale.
sent-forwarded = Mi-ai trimis mesajul altcuiva. Scrie cu cuvintele tale ce vrei să știi despre el.
sent-other = Pot citi doar text. Te rog, scrie întrebarea cu cuvintele tale.
old-button = Acest buton este vechi și nu mai am pagina lui. Scrie întrebarea sau alege o temă.

## Help, privacy, forgetting
help-how = Scrie întrebarea cu cuvintele tale, de exemplu: "Cum îmi iau medic de familie (medico di base)?" Eu caut răspunsul și îți spun de unde vine. Când nu știu, îți spun cine te poate ajuta.
help-commands = /language – schimbă limba
    /area – unde locuiești
    /topics – tot ce știu
    /people – cine te poate ajuta
    /privacy – ce păstrez
    /mydata – vezi tot ce păstrez despre tine
    /hide – scoate din acest chat ultimele două zile
    /forget – șterge ce păstrez despre tine
help-emergency = Nu sunt medic și nu sunt avocat. În caz de urgență, sună la { $number }.
privacy-kept = Păstrez: limba ta, zona ta (doar aproximativ), ultimul răspuns văzut, linkul sau afișul prin care ai venit și, 2 zile, numerele mesajelor. Totul este sigilat sub un cod, fără numele și numărul tău. Șterg totul după un an în care nu scrii.
privacy-questions = Întrebările fără răspuns: 90 de zile, fără nume, numere și adrese, ca cineva să poată scrie răspunsul. O întrebare care așteaptă zona ta sau un da: 7 zile.
privacy-handoff = Dacă trimit o întrebare unei organizații, o văd oamenii de acolo, fără numele tău. O șterg cel târziu la 30 de zile după încheiere.
privacy-nobody = Nu spun nimănui cine a întrebat și ce a întrebat: nici poliției, nici autorităților, nici șefului tău. Pe Telegram, și Telegram vede mesajele.
privacy-forget = /mydata arată tot ce păstrez, /forget șterge, /hide curăță ultimele 2 zile din acest chat.
mydata-here = Acesta este tot ce păstrez despre tine. Ca să ștergi: /forget
hide-button = 🧹 Curăță acest chat
hide-done = Gata. Ultimele două zile sunt curățate. Ce este mai vechi nu pot șterge: șterge chatul în Telegram.
hide-elsewhere = Aici nu pot șterge nimic. Închide această pagină. Dacă altcineva folosește acest aparat, șterge-o și din istoricul browserului.
forget-ask = Vrei să șterg tot ce păstrez despre tine?
forget-yes = Da, șterge
forget-no = Nu
forget-done = Gata. Am șters ce păstram despre tine. Pe Telegram poți șterge și chatul. Dacă scrii din nou, o luăm de la început.
forget-kept = Bine, nu am șters nimic.

## A question that is passed on to people
handoff-offer = Pot trimite întrebarea ta la { $organisation }.
handoff-sees = Vor vedea întrebarea ta și limba ta. Nu vor vedea numele tău, numărul tău sau poza ta.
handoff-when = De obicei răspund { $day }, înainte de ora { $time }.
handoff-away = Sunt plecați până la { $date }.
handoff-yes = ✉️ Da, trimite
handoff-no = Nu, mulțumesc
handoff-nothing = Bine. Nu am trimis nimic nimănui.
handoff-write = Scrie acum întrebarea ta pentru { $organisation }, într-un singur mesaj. Poate fi și un mesaj vocal, o poză sau un document.
handoff-sent = Întrebarea ta este pe drum spre { $organisation }. Îți aduc răspunsul aici.
handoff-goes = Ce scrii acum ajunge la { $organisation }.
handoff-passed = ✓ Trimis la { $organisation }.
handoff-back = ↩️ Întreabă botul altceva
handoff-close = ✅ Închide această întrebare
handoff-resume = ✍️ Scrie la { $organisation }
handoff-aside = Bine, întreabă-mă. Întrebarea ta pentru { $organisation } rămâne deschisă și îți aduc răspunsul.
handoff-closed = Întrebarea ta pentru { $organisation } este închisă. Ce scrii acum ajunge din nou la mine.
handoff-gone = { $organisation } nu mai răspunde prin mine. Îmi pare rău. Vezi cu /people cine poate ajuta.
handoff-many = Ai cinci întrebări deschise. Închide mai întâi una, sau așteaptă un răspuns.
handoff-fast = Sunt multe mesaje. Așteaptă un minut, apoi scrie din nou: ce scrii acum nu este trimis.
handoff-answer = ✉️ { $organisation } îți scrie:
handoff-reply = Ca să răspunzi, scrie aici.
handoff-late = { $organisation } nu a răspuns încă, îmi pare rău. Întrebarea ta rămâne deschisă. Îi poți contacta și așa:
handoff-moved = { $organisation } a trimis întrebarea ta la { $other }.
handoff-quiet = Nimeni nu a scris de două săptămâni: întrebarea ta pentru { $organisation } este închisă. Poți întreba din nou oricând.
handoff-lost = { $organisation } nu mai răspunde prin mine, îmi pare rău. Întrebarea ta este închisă. Îi poți contacta așa:

## What those who answer see
desk-question = O întrebare în { $language }
desk-topic = Tema: { $topic }
desk-area = Zona: { $area }
desk-nearest = Cele mai apropiate pagini:
desk-how = Răspunde la acest mesaj cum vrei: text, voce, poză, document. Persoana îl primește de la organizația voastră, fără numele tău.
desk-follows = Întrebarea vine mai jos.
desk-take = ✋ O iau eu
desk-take-over = ✋ O preiau eu
desk-close = ✅ Închide
desk-pass-on = ➡️ Trimite altora
desk-abuse = ⛔ Abuz
desk-taken = Preluată de { $name }.
desk-sent = ✓ Pe drum spre persoană.
desk-good = ⭐ Bună pentru toți
desk-good-done = Mulțumesc. Cei care scriu paginile vor vedea întrebarea și acest răspuns, fără nume și numere.
desk-ended-by-person = Persoana a închis această întrebare.
desk-ended = Închisă.
desk-ended-abuse = Închisă ca abuz.
desk-ended-quiet = Închisă: nu mai scria nimeni.
desk-unreachable = Persoana a blocat botul: nu mai primește nimic. Întrebarea este închisă.
desk-refused = ⚠️ Ultimul răspuns nu a ajuns: Telegram nu l-a acceptat. Încearcă să îl scrii ca text.
desk-forgotten = Persoana a cerut să fie șters totul. Întrebarea este închisă. Am șters ce am putut; vă rog ștergeți aici restul.
desk-over = Această întrebare este închisă. Nu s-a trimis nimic.
desk-pass-where = Cui să o trimit?
desk-pass-nobody = Nicio altă organizație nu răspunde încă prin bot.
desk-passed-on = ➡️ Această întrebare a fost trimisă la { $organisation }.
desk-not-yours = Această întrebare este acum la { $organisation }. Nu s-a trimis nimic.
desk-reminder = ⏰ Nimeni nu a răspuns în timpul promis. Persoana a primit contactele voastre; întrebarea rămâne deschisă.
desk-away-until = Bine: sunteți plecați până la { $date }. Le spun celor care întreabă.
desk-away-off = Bine ați revenit: spun din nou programul vostru.
desk-away-how = Scrie de exemplu: /away luni, /away 1.12., /away off

## When something breaks
apology = Ceva nu a mers la mine. Te rog, scrie din nou peste câteva minute.
apology-emergency = Dacă este o urgență, nu aștepta: sună la { $number }.

## The menu of commands (at most 60 characters each)
command-start = Începe din nou
command-help = Cum funcționează
command-language = Schimbă limba
command-area = Unde locuiești
command-topics = Tot ce știu
command-people = Cine te poate ajuta
command-privacy = Ce păstrez despre tine
command-mydata = Vezi ce păstrez despre tine
command-hide = Curăță ultimele două zile din acest chat
command-forget = Șterge ce păstrez despre tine

## The web chat
web-title = Sportello: pune întrebarea ta
web-intro = Răspunsuri despre sănătate, sarcină și copii, casă, muncă și studii, acte. Gratuit, în limba ta.
web-label = Întrebarea ta
web-send = Trimite
web-you = Tu
web-bot = Sportello
web-no-script = Și fără JavaScript poți citi tot și poți trimite întrebarea cu butonul.
web-privacy = Această vizită nu are nume. Când închizi pagina, vizita este uitată.
web-failed = Mesajul tău nu a ajuns. Te rog, încearcă din nou.
web-conversation = Conversație
web-too-long = E prea lung pentru mine: cel mult { $limit } de caractere. Te rog scrie mai scurt.
web-no-place = Telefonul tău nu mi-a spus unde ești. Alege orașul tău, sau scrie numele lui.
web-not-found = Nu e nimic la această adresă.
web-home = Pune o întrebare

## The terminal
terminal-how = Ca să apeși un buton, scrie numărul lui. Ca să termini, scrie /quit

## Mediatori și linkuri
greeting-by = { $organisation } îți urează bun venit. Eu sunt Sportello, un ajutor gratuit pentru { $territory }.
greeting-again-by = { $organisation } îți urează din nou bun venit. Scrie întrebarea cu cuvintele tale.
invited = Bine ai venit. De acum răspunzi la întrebările oamenilor pentru { $organisation }.
invited-again = Răspunzi deja la întrebări pentru { $organisation }.
invited-group = Când oamenii vor să întrebe o persoană, întrebările lor ajung aici, la tine. Le vrei într-un grup al asociației tale? Adaugă-mă în grup:
invited-privacy = Păstrez numele tău și acest chat, sigilate, cât timp răspunzi pentru organizație. /forget le șterge.
add-to-group = 👥 Adaugă-mă în grupul nostru
invite-gone = Cineva a folosit deja această invitație. Cere una nouă de la persoana care ți-a dat-o.
invite-expired = Această invitație este prea veche: era bună 7 zile. Cere una nouă de la persoana care ți-a dat-o.
invite-unknown = Nu cunosc această invitație. Poate lipsește o parte din link. Cere-l din nou.
group-is-desk = Acest grup este de acum ghișeul pentru { $organisation }. Când oamenii vor să întrebe o persoană, întrebările lor ajung aici. Citesc numai comenzile și răspunsurile la mesajele mele.
group-not-yours = Numai cine răspunde pentru organizație poate face asta. Deschide mai întâi invitația într-un chat numai cu mine.
help-mediator = /link – un link, un cod QR și un afiș al asociației tale
    /stats – câți oameni au venit prin linkurile tale
    /away until monday – când nimeni nu poate răspunde
help-administrator = /invite casa-aperta – invită o persoană dintr-o organizație
    /mediators – cine este
    /remove – scoate o persoană sau un grup
invite-made = O invitație pentru a răspunde la întrebări pentru { $organisation }. Este bună pentru o persoană și grupul ei, 7 zile. Trimite acest link:
invite-how = Scrie /invite și numele unei organizații din listă, de exemplu: /invite casa-aperta
invite-which = La ce organizație te gândești?
staff-none = Nu este încă nimeni. Ca să inviți pe cineva, scrie /invite și numele organizației.
staff-title = Cine răspunde
staff-member = { $name }, din { $date }
staff-group = Grupul, din { $date }
staff-the-group = Grupul
remove-which = Pe cine vrei să scoți?
remove-ask = Scot { $name } de la { $organisation }? Nu vor mai ajunge întrebări acolo.
remove-yes = Da, scoate
remove-done = Gata: { $name } nu mai răspunde pentru { $organisation }.
link-of = Un link pentru { $organisation }
link-how = Cine îl deschide este salutat în numele vostru. Alege mai jos cu ce se deschide. Ca să știi unde l-au găsit oamenii, scrie de exemplu: /link sala de așteptare
link-language = 🌐 Limba
link-area = 📍 Locul
link-topic = 📖 Tema
link-choose = Cu ce să se deschidă linkul?
link-any = Lasă deschis
link-poster = 📄 Afiș
link-cards = 🪪 Cartonașe
link-square = 🔳 Cod QR
link-print = Iată, gata de tipărit:
stats-title = Linkurile pentru { $organisation } din ultimele 30 de zile
stats-none = Nimeni nu a venit printr-un link pentru { $organisation } în ultimele 30 de zile. Cu /link faci unul.
stats-plain = Linkul vostru
stats-line = deschis: { $opened } · întrebări: { $asked } · răspunsuri: { $answered } · trimiși la o persoană: { $referred }
stats-few = mai puțin de 5

## Ce se tipărește
poster-title = Ai o întrebare? Întreabă Sportello.
poster-topics = Sănătate, sarcină și copii, casă, muncă și studii, acte: răspunsuri pe telefonul tău.
poster-how = Îndreaptă camera telefonului spre pătrat sau caută { $bot } pe Telegram.
poster-free = Gratuit. În limba ta. Fără numele tău.

## In other chats and in groups
leaflet-open = 💬 Deschide Sportello: mai mult, și întrebarea ta
leaflet-none = Nu am găsit nimic. Întreabă-mă într-o conversație
ask-privately = 💬 Întreabă-mă în privat
group-how = Scrie întrebarea după /ask, de exemplu: /ask Cum aleg medicul de familie?
group-reads = Poți și să răspunzi la un mesaj de-al meu. În acest grup nu citesc nimic altceva. Aici toți citesc răspunsul meu: pentru o întrebare personală, scrie-mi în privat.
group-privately = Nu vrei să întrebi în fața tuturor? Scrie-mi în privat.
command-ask = Pune o întrebare

## Pentru cei care scriu: biroul din spate
backoffice-link = Linkul tău pentru spațiul de lucru. E valabil 10 minute și o singură dată:
backoffice-title = Spațiu de lucru
backoffice-only = Pagina aceasta este pentru cei care lucrează la Sportello. Scrie-i botului /backoffice: îți răspunde cu un link.
backoffice-expired = Linkul acesta a fost folosit deja sau a expirat. Scrie-i botului /backoffice și primești unul nou.
backoffice-enter-ask = Pe acest dispozitiv intri în spațiul de lucru pentru 12 ore. Dacă îl folosesc și alții, ieși la sfârșit.
backoffice-enter = Intră
backoffice-leave = Ieși
backoffice-left = Ai ieșit din spațiul de lucru.
backoffice-slow = Prea multe cereri în scurt timp. Așteaptă un minut și încearcă din nou.
backoffice-form-old = Formularul acesta nu mai e valabil: nu s-a schimbat nimic. Întoarce-te la pagină și încearcă din nou.
backoffice-today = Astăzi
backoffice-knowledge = Conținut
backoffice-try = Încearcă
backoffice-unanswered = Fără răspuns
backoffice-unanswered-how = Ce au întrebat oamenii fără să primească răspuns, fără nume. Un grup apare când au întrebat trei persoane sau când un mediator a găsit răspunsul bun pentru toți.
backoffice-group-gone = Grupul acesta nu mai este aici: cineva s-a ocupat de el sau întrebările sunt prea vechi.
backoffice-people = Persoane
backoffice-no-help = Răspuns care nu a ajutat
backoffice-shared = Bune pentru toți, spun mediatorii
backoffice-their-answer = Ce a răspuns mediatorul:
backoffice-too-few = Nu apar, pentru că au întrebat prea puține persoane: { $groups }
backoffice-aside = Puse deoparte: { $groups }
backoffice-more = Mai multe
backoffice-lines = Ce au întrebat
backoffice-add-lines = Adaugă la cum întreabă oamenii
backoffice-add-lines-how = Bifează întrebările la care răspunde o pagină și alege pagina. Scurtează-le dacă trebuie și scoate tot ce spune cine a întrebat.
backoffice-add-ticked = Adaugă ce este bifat
backoffice-tick = Adaugă
backoffice-line = Întrebare
backoffice-nothing-ticked = Nu s-a schimbat nimic: bifează cel puțin o întrebare, alege pagina și scrie-ți numele.
backoffice-start = Începe o pagină
backoffice-start-how = Se deschide o ciornă în limba zonei, cu aceste întrebări. Nimeni nu o vede înainte să o salvezi.
backoffice-page-title = Titlu (cel mult 40 de caractere)
backoffice-where = Zona și tema
backoffice-title-unfit = Nu s-a schimbat nimic: este nevoie de un titlu cu litere latine și de o zonă.
backoffice-set-aside = Pune deoparte
backoffice-set-aside-how = Revine când au întrebat încă tot atâtea persoane.
backoffice-days = Ultimele 30 de zile
backoffice-by-day = Pe zile
backoffice-by-language = Pe limbi
backoffice-by-domain = Pe teme
backoffice-by-area = Pe zone
backoffice-questions = Întrebări
backoffice-answered = Cu răspuns
backoffice-offered = Cu alegere
backoffice-referred = Trimise la o persoană
backoffice-urgent = Urgențe
backoffice-small-talk = Saluturi
backoffice-handed-on = Transmise mediatorilor
backoffice-helped = A ajutat?
backoffice-links = Linkuri
backoffice-nothing = Încă nimic.
backoffice-none = Niciunul
backoffice-area = Zona
backoffice-language = Limba
backoffice-topic = Pagina
backoffice-state-reviewed = Revizuită
backoffice-state-draft = Ciornă
backoffice-state-stale = Traducere veche
backoffice-state-old = De verificat
backoffice-state-past = Expirată
backoffice-state-missing = Lipsește
backoffice-phone = Ca pe telefon
backoffice-source = Fișierul
backoffice-problems = De corectat
backoffice-no-problems = Nimic de corectat.
backoffice-asked-like = Cum întreabă oamenii
backoffice-outcome = Ce se întâmplă
backoffice-ranking = Paginile cele mai apropiate
backoffice-sure = Siguranța
backoffice-score = Puncte
backoffice-words-known = Cuvinte cunoscute
backoffice-words-there = Cuvinte pe care le are pagina
backoffice-words-telling = Cuvinte care contează
backoffice-why = De ce
backoffice-rule-answer = Răspunde: este sigur { $sure }, și ajunge { $enough }.
backoffice-rule-offer = Lasă să alegi: este sigur { $sure }, mai puțin decât { $enough } cât trebuie; dar pagina bună este printre acestea cu { $among }.
backoffice-rule-refer = Trimite la o persoană: este sigur { $sure }, iar pentru un răspuns trebuie { $enough }.
backoffice-rule-urgent = Mesajul vorbește despre un pericol: fișa de urgență vine înaintea tuturor.
backoffice-rule-small-talk = Mesajul este doar un salut, un mulțumesc sau ceva asemănător.
backoffice-not-second = A doua, { $page }, este mai puțin probabilă: { $second } față de { $first }.
backoffice-made-of = Din ce vine siguranța
backoffice-part-lead = Avans față de a doua
backoffice-part-strength = Puterea primei
backoffice-part-learned = Ce s-a învățat despre temă
backoffice-part-nothing = Cât seamănă cu întrebări fără răspuns
backoffice-part-share = Partea de cuvinte pe care tema le știe
backoffice-part-length = Lungimea întrebării
backoffice-part-start = De unde pornește orice întrebare
backoffice-edit = Modifică
backoffice-write = Scrie această pagină
backoffice-back-to-page = Înapoi la pagină
backoffice-preview = Previzualizare
backoffice-save = Salvează
backoffice-author = Numele tău
backoffice-author-why = Rămâne lângă modificare, ca ceilalți să știe pe cine să întrebe.
backoffice-author-missing = Nu s-a salvat: scrie-ți numele și salvează din nou. Textul tău este încă aici.
backoffice-saved = Salvat. Botul îl folosește în câteva secunde.
backoffice-saved-noted = Salvat, cu numele tău în istoric. Botul îl folosește în câteva secunde.
backoffice-saved-unnoted = Salvat, dar nu s-a putut scrie în istoric. Spune-i celui care administrează Sportello: textul tău este în siguranță.
backoffice-errors-first = Nu s-a salvat: corectează mai întâi erorile marcate mai jos. Textul tău este încă aici.
backoffice-full = Nu s-a salvat: discul este plin. Textul tău este încă aici: copiază-l și anunță pe cine administrează Sportello.
backoffice-not-saved = Nu s-a salvat: fișierul nu se poate scrie. Textul tău este încă aici: copiază-l și anunță pe cine administrează Sportello.
backoffice-too-large = Nu s-a salvat: textul este prea lung. Este încă aici: scurtează-l sau fă două pagini din el.
backoffice-changed = Nu s-a salvat: între timp altcineva a schimbat această pagină. Compară cele două versiuni, pune în textul tău ce trebuie și salvează din nou.
backoffice-versions = Două versiuni
backoffice-version-now = Cum este acum
backoffice-version-yours = Cum ai scris-o tu
backoffice-elsewhere = Ce schimbă în alte pagini
backoffice-no-phone = Se vede după ce erorile sunt corectate.
backoffice-reviewed = Marchează ca verificată
backoffice-reviewed-by = Verificată de
backoffice-reviewed-on = La data
backoffice-review-missing = Nu s-a salvat: scrie cine a verificat-o și când (cel târziu azi).
backoffice-up-to-date = Traducerea este la zi
backoffice-read-only = Aici poți citi. Paginile le schimbă cine scrie pentru Sportello.
backoffice-other-pages = Alte pagini
backoffice-directory = Cine poate ajuta
backoffice-danger = Cum spun oamenii că există un pericol
backoffice-word-lists = Cuvinte cu același înțeles
backoffice-readability = Cât de ușor se citește
backoffice-readability-score = { $score } ({ $name }). Cu cât e mai mare, cu atât e mai ușor; sub { $least } e greu.
