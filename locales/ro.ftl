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
    /forget – șterge ce păstrez despre tine
help-emergency = Nu sunt medic și nu sunt avocat. În caz de urgență, sună la { $number }.
privacy-kept = Ce păstrez: limba ta, zona ta (doar aproximativ) și ultimul răspuns pe care l-ai văzut. Totul este păstrat sub un cod, fără numele tău și fără numărul tău.
privacy-questions = Întrebările la care nu am putut răspunde sunt păstrate 90 de zile, fără nume, numere și adrese. Așa cineva poate scrie răspunsul.
privacy-nobody = Nu spun nimănui cine a întrebat și ce a întrebat: nici poliției, nici autorităților, nici șefului tău. Dacă scrii pe Telegram, și Telegram vede mesajele, ca în orice chat.
privacy-forget = Ca să ștergi tot: /forget
forget-ask = Vrei să șterg tot ce păstrez despre tine?
forget-yes = Da, șterge
forget-no = Nu
forget-done = Gata. Am șters ce păstram despre tine. Pe Telegram poți șterge și chatul. Dacă scrii din nou, o luăm de la început.
forget-kept = Bine, nu am șters nimic.

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
