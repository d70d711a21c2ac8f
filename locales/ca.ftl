# Les paraules del bot. Una frase per clau; frases curtes, paraules senzilles (nivell A2), amb calidesa, mai infantils.
# El que hi ha entre { $claus } s'omple: conserva-ho i posa-ho on ho vulgui la teva llengua.

## La primera trobada
greeting = Hola. Soc Sportello, una ajuda gratuïta per a qui viu a { $territory }.
greeting-topics = Em pots preguntar sobre salut, embaràs i infants, habitatge, feina i estudis, documents. Escriu amb les teves paraules.
greeting-privacy = Soc un programa, no una persona. No guardo el teu nom. Més informació: /privacy
greeting-emergency = En una emergència, truca al { $number }.
greeting-again = Hola. Escriu la teva pregunta amb les teves paraules.
choose-language = Tria la teva llengua:
language-set = Et parlo en català. Escriu la teva pregunta.
language-mine = La teva llengua no és a la llista? Escriu-me en la teva llengua i ho provaré.
not-spoken = M'escrius en { $language }. Encara no parlo aquesta llengua. Tria'n una d'aquestes i torna a escriure:
they-speak = Aquí parlen { $language }:

## On viu la persona
where-do-you-live = On vius? Així et puc mostrar llocs a prop teu. També pots fer ara la teva pregunta.
where-needed = On ets? Així et puc mostrar els llocs a prop teu.
area-needed-first = Les normes no són iguals a tot arreu. On ets?
set-area = 📍 Dir on visc
near-me = 📍 A prop meu
share-place = Prem el botó de sota per enviar la teva ubicació. Guardo només la zona, no el punt exacte.
share-place-button = 📍 Enviar la meva ubicació
area-set = Bé: { $place }. Ara escriu la teva pregunta.
area-far = Només conec aquests llocs: { $territories }. Tu ets lluny d'allà. Tria un lloc, o fes igualment la teva pregunta.
elsewhere = Escrius sobre { $place }. Per a quin lloc vols la resposta? Les regles no són iguals.
area-taken = Responc per a { $place }. Si vius en un altre lloc: /area
where-now = On ets? Així et dic els números i els hospitals d'allà. El 112 funciona a tot arreu.
not-here = Un altre lloc a { $territory }

## Una resposta
checked-on = Informació comprovada amb data { $date }.
source = Font: { $source }
not-reviewed = Cap professional del tema no ha llegit encara aquest text.
may-have-changed = Aquesta informació era vàlida fins a aquesta data: { $date }. Ara pot haver canviat. Pregunta a l'oficina abans d'actuar.
translation-old = El text original és més nou que aquesta traducció. Per seguretat, pregunta a l'oficina.
only-in = Tinc aquesta resposta només en { $language }.
where-to-go = 📍 On anar
show-at-desk = 🪧 Mostrar a l'oficina
ask-person = 👤 Preguntar a una persona
other-language = 🌐 Una altra llengua
helped-yes = 👍 M'ha ajudat
helped-no = 👎 No m'ha ajudat
helped-thanks = Gràcies. Escriu-me quan tinguis una altra pregunta.
helped-sorry = Ho sento. Pregunta amb altres paraules, o pregunta a una persona.
back-to-answer = ↩️ La resposta curta
choose-language-of-answer = En quina llengua?
at-the-desk = Mostra el teu telèfon a l'oficina. Diu el mateix en { $language }:
no-section = Aquesta pàgina no ho diu. Aquestes persones t'ho poden dir:
see-also = Llegeix també:

## Una tria, o res trobat
which-one = Quina d'aquestes coses vols saber?
none-of-these = Cap d'aquestes
not-found = No sé la resposta a aquesta pregunta i no me la vull inventar.
nearest-topics = Potser t'ajuda una d'aquestes:
they-can-help = Aquestes persones et poden ajudar:
more-help = Després, aquestes persones et poden ajudar:
nobody-known = Encara no conec ningú per a això a prop teu. Escriu la teva pregunta amb altres paraules, o mira /topics.
language-unknown = Ho sento, encara no parlo aquesta llengua. Tria'n una que sàpigues llegir:

## Organitzacions i oficines
offices-near = On anar:
no-office = Encara no sé l'adreça d'aquesta oficina. Aquestes persones te la poden dir:
from-you = a { $km } km de tu
from-centre = a { $km } km del centre de la ciutat ({ $city })
open-until = Obert ara, fins a les { $time }
open-always = Obert dia i nit
opens = Tancat ara. Obre { $day } a les { $time }
hours-unknown = No sé l'horari. Truca abans.
hours-unknown-no-phone = No sé l'horari.
old-contact = Data d'aquest contacte: { $date }. Truca abans d'anar-hi.
old-contact-no-phone = Data d'aquest contacte: { $date }. Pot haver canviat.
speaks = Parlen: { $languages }
map-of = 🗺 Mapa: { $name }
website-of = 🔗 { $name }
today = avui
tomorrow = demà
weekday-1 = dilluns
weekday-2 = dimarts
weekday-3 = dimecres
weekday-4 = dijous
weekday-5 = divendres
weekday-6 = dissabte
weekday-7 = diumenge

## Temes
topics-title = De què es tracta?
topics-in = { $domain }: toca una pregunta.
domain-health = Salut
domain-maternal-child = Embaràs i infants
domain-housing = Habitatge
domain-skills = Feina i estudis
domain-rights = Documents i drets

## El que el bot no sap llegir
sent-voice = No puc escoltar missatges de veu. Si us plau, escriu la teva pregunta, encara que tingui errors.
sent-picture = No puc veure imatges. Si us plau, escriu en poques paraules què vols saber.
sent-sticker = Gràcies! Ara escriu la teva pregunta amb les teves paraules.
sent-document = No puc obrir documents i no els guardo. Escriu de què es tracta, per exemple: "carta de l'amo de la casa".
sent-contact = No necessito contactes i no els guardo. Escriu la teva pregunta amb les teves paraules.
sent-forwarded = Has reenviat un missatge. Escriu amb les teves paraules què vols saber.
sent-other = Només sé llegir text. Si us plau, escriu la teva pregunta amb les teves paraules.
old-button = Aquest botó és vell i ja no en tinc la pàgina. Escriu la teva pregunta, o tria un tema.

## Ajuda, privacitat, esborrar
help-how = Escriu la teva pregunta amb les teves paraules, per exemple: "Com puc tenir un metge de família?" Busco la resposta i et dic d'on ve. Quan no la sé, et dic quines persones et poden ajudar.
help-commands = /language – canviar la llengua
    /area – on vius
    /topics – tot el que sé
    /people – persones que et poden ajudar
    /privacy – què guardo
    /mydata – veure tot el que guardo sobre tu
    /hide – treure d'aquest xat els últims dos dies
    /forget – esborrar el que guardo sobre tu
help-emergency = No soc metge ni advocat. En una emergència, truca al { $number }.
privacy-kept = Guardo: la teva llengua, la teva zona (no el punt exacte), l'última resposta que has vist, l'enllaç o cartell que t'ha portat aquí i, 2 dies, els números dels missatges. Tot està segellat amb un codi, sense nom ni número. Ho esborro després d'un any sense missatges teus.
privacy-questions = Preguntes sense resposta: 90 dies, sense noms, números ni adreces, perquè unes persones puguin escriure la resposta. Una pregunta que espera la teva zona o el teu sí: 7 dies.
privacy-handoff = Si passo una pregunta a una organització, la veuen les persones d'allà, sense el teu nom. L'esborro com a màxim 30 dies després del final.
privacy-nobody = No dic a ningú qui ha preguntat què: ni a la policia, ni a les autoritats, ni al teu cap. A Telegram, Telegram també veu els missatges.
privacy-forget = /mydata mostra tot el que guardo, /forget ho esborra, /hide neteja els últims 2 dies d'aquest xat.
mydata-here = Això és tot el que guardo sobre tu. Per esborrar-ho: /forget
hide-button = 🧹 Netejar aquest xat
hide-done = Fet. Els últims dos dies estan nets. El que és més antic no ho puc esborrar: elimina el xat a Telegram.
hide-elsewhere = Aquí no puc esborrar res. Tanca aquesta pàgina. Si algú altre fa servir aquest aparell, esborra-la també de l'historial del navegador.
forget-ask = Vols que esborri tot el que guardo sobre tu?
forget-yes = Sí, esborra-ho
forget-no = No
forget-done = Fet. He esborrat el que guardava sobre tu. A Telegram també pots eliminar el xat. Si m'escrius una altra vegada, comencem de nou.
forget-kept = D'acord, no he esborrat res.

## A question that is passed on to people
handoff-offer = Puc passar la teva pregunta a { $organisation }.
handoff-sees = Veuran la teva pregunta i la teva llengua. No veuran el teu nom, ni el teu número, ni la teva foto.
handoff-when = Normalment responen { $day }, abans de les { $time }.
handoff-away = Són fora fins al { $date }.
handoff-yes = ✉️ Sí, passa-la
handoff-no = No, gràcies
handoff-nothing = D'acord. No he passat res a ningú.
handoff-write = Ara escriu la teva pregunta a { $organisation }, en un sol missatge. També pot ser un missatge de veu, una foto o un document.
handoff-sent = La teva pregunta va de camí a { $organisation }. Et portaré la seva resposta aquí.
handoff-goes = El que escrius ara va a { $organisation }.
handoff-passed = ✓ Passat a { $organisation }.
handoff-back = ↩️ Preguntar una altra cosa al bot
handoff-close = ✅ Tancar aquesta pregunta
handoff-resume = ✍️ Escriure a { $organisation }
handoff-aside = D'acord, pregunta'm. La teva pregunta a { $organisation } continua oberta i et portaré la resposta.
handoff-closed = La teva pregunta a { $organisation } està tancada. El que escrius ara torna a mi.
handoff-gone = { $organisation } ja no respon a través meu. Em sap greu. Mira amb /people qui pot ajudar.
handoff-many = Tens cinc preguntes obertes. Tanca'n una primer, o espera una resposta.
handoff-fast = Són molts missatges. Espera un minut i torna a escriure: el que escrius ara no es passa.
handoff-answer = ✉️ { $organisation } t'escriu:
handoff-reply = Per respondre, escriu aquí.
handoff-late = { $organisation } encara no ha respost, em sap greu. La teva pregunta continua oberta. També hi pots contactar així:
handoff-moved = { $organisation } ha passat la teva pregunta a { $other }.
handoff-quiet = Ningú ha escrit en dues setmanes: la teva pregunta a { $organisation } està tancada. Pots tornar a preguntar quan vulguis.
handoff-lost = { $organisation } ja no respon a través meu, em sap greu. La teva pregunta està tancada. Hi pots contactar així:

## What those who answer see
desk-question = Una pregunta en { $language }
desk-topic = Tema: { $topic }
desk-area = Zona: { $area }
desk-nearest = Les pàgines més properes:
desk-how = Respon a aquest missatge com vulguis: text, veu, foto, document. La persona rep la resposta de la vostra organització, sense el teu nom.
desk-follows = La pregunta arriba aquí sota.
desk-take = ✋ L'agafo jo
desk-take-over = ✋ L'agafo jo al seu lloc
desk-close = ✅ Tancar
desk-pass-on = ➡️ Passar a altres
desk-abuse = ⛔ Abús
desk-taken = La porta { $name }.
desk-sent = ✓ De camí cap a la persona.
desk-good = ⭐ Útil per a tothom
desk-good-done = Gràcies. Qui escriu les pàgines veurà la pregunta i aquesta resposta, sense noms ni números.
desk-ended-by-person = La persona ha tancat aquesta pregunta.
desk-ended = Tancada.
desk-ended-abuse = Tancada per abús.
desk-ended-quiet = Tancada: ja no escrivia ningú.
desk-unreachable = La persona ha bloquejat el bot: ja no li arriba res. La pregunta està tancada.
desk-refused = ⚠️ L'última resposta no ha arribat: Telegram no l'ha acceptada. Prova d'escriure-la com a text.
desk-forgotten = La persona ho ha fet esborrar tot. La pregunta està tancada. He tret el que podia; si us plau, esborreu aquí la resta.
desk-over = Aquesta pregunta està tancada. No s'ha enviat res.
desk-pass-where = A qui la passo?
desk-pass-nobody = Cap altra organització no respon encara a través del bot.
desk-passed-on = ➡️ Aquesta pregunta ha passat a { $organisation }.
desk-not-yours = Aquesta pregunta ara la té { $organisation }. No s'ha enviat res.
desk-reminder = ⏰ Ningú ha respost en el temps promès. La persona ha rebut el vostre contacte; la pregunta continua oberta.
desk-away-until = D'acord: sou fora fins al { $date }. Ho dic a qui pregunta.
desk-away-off = Benvinguts de nou: torno a dir el vostre horari.
desk-away-how = Escriu per exemple: /away dilluns, /away 1.12., /away off

## Quan alguna cosa falla
apology = He tingut un problema. Si us plau, escriu una altra vegada d'aquí a uns minuts.
apology-emergency = Si és una emergència, no esperis: truca al { $number }.

## El menú d'ordres (com a màxim 60 caràcters cadascuna)
command-start = Tornar a començar
command-help = Com funciona
command-language = Canviar la llengua
command-area = On vius
command-topics = Tot el que sé
command-people = Persones que et poden ajudar
command-privacy = Què guardo sobre tu
command-mydata = Veure què guardo sobre tu
command-hide = Netejar els últims dos dies d'aquest xat
command-forget = Esborrar el que guardo sobre tu

## El xat al web
web-title = Sportello: fes la teva pregunta
web-intro = Respostes sobre salut, embaràs i infants, habitatge, feina i estudis, documents. Gratis, en la teva llengua.
web-label = La teva pregunta
web-send = Enviar
web-you = Tu
web-bot = Sportello
web-no-script = Sense JavaScript també pots llegir-ho tot i enviar la teva pregunta amb el botó.
web-privacy = Aquesta visita no té nom. Quan tanques la pàgina, s'oblida.
web-failed = El teu missatge no ha arribat. Si us plau, torna-ho a provar.
web-conversation = Conversa
web-too-long = És massa llarg per a mi: com a màxim { $limit } caràcters. Escriu-ho més curt, si us plau.
web-no-place = El teu telèfon no m'ha dit on ets. Tria la teva ciutat, o escriu-ne el nom.
web-not-found = No hi ha res en aquesta adreça.
web-home = Fer una pregunta

## The terminal
terminal-how = Per prémer un botó, escriu-ne el número. Per acabar, escriu /quit

## Mediadors i enllaços
greeting-by = { $organisation } et dona la benvinguda. Soc Sportello, una ajuda gratuïta per a qui viu a { $territory }.
greeting-again-by = { $organisation } et dona la benvinguda una altra vegada. Escriu la teva pregunta amb les teves paraules.
invited = Et donem la benvinguda. Des d'ara respons a les preguntes de la gent per { $organisation }.
invited-again = Ja respons a les preguntes per { $organisation }.
invited-group = Quan la gent vol preguntar a una persona, les seves preguntes t'arriben aquí. Les vols en un grup de la teva associació? Afegeix-me al grup:
invited-privacy = Guardo el teu nom i aquest xat, segellats, mentre respons per l'organització. /forget els esborra.
add-to-group = 👥 Afegeix-me al nostre grup
invite-gone = Algú ja ha fet servir aquesta invitació. Demana'n una de nova a qui te la va donar.
invite-expired = Aquesta invitació és massa vella: valia 7 dies. Demana'n una de nova a qui te la va donar.
invite-unknown = No conec aquesta invitació. Potser falta un tros de l'enllaç. Demana'l una altra vegada.
group-is-desk = Des d'ara aquest grup és la finestreta de { $organisation }. Quan la gent vol preguntar a una persona, les seves preguntes arriben aquí. Només llegeixo les ordres i les respostes als meus missatges.
group-not-yours = Només ho pot fer qui respon per l'organització. Primer obre la invitació en un xat només amb mi.
help-mediator = /link – un enllaç, un codi QR i un cartell de la teva associació
    /stats – quantes persones han vingut pels teus enllaços
    /away until monday – quan ningú no pot respondre
help-administrator = /invite casa-aperta – convidar una persona d'una organització
    /mediators – qui hi ha
    /remove – treure una persona o un grup
invite-made = Una invitació per respondre a les preguntes per { $organisation }. Val per a una persona i el seu grup, durant 7 dies. Envia aquest enllaç:
invite-how = Escriu /invite i el nom d'una organització de la llista, per exemple: /invite casa-aperta
invite-which = Quina organització vols dir?
staff-none = Encara no hi ha ningú. Per convidar una persona, escriu /invite i el nom de l'organització.
staff-title = Qui respon
staff-member = { $name }, des del { $date }
staff-group = El grup, des del { $date }
staff-the-group = El grup
remove-which = Qui vols treure?
remove-ask = Trec { $name } de { $organisation }? Allà ja no arribaran preguntes.
remove-yes = Sí, treu
remove-done = Fet: { $name } ja no respon per { $organisation }.
link-of = Un enllaç de { $organisation }
link-how = Qui l'obre rep una salutació en nom vostre. Tria aquí sota amb què s'obre. Per saber on l'ha trobat la gent, escriu per exemple: /link sala d'espera
link-language = 🌐 Llengua
link-area = 📍 Lloc
link-topic = 📖 Tema
link-choose = Amb què s'ha d'obrir l'enllaç?
link-any = Deixa-ho obert
link-poster = 📄 Cartell
link-cards = 🪪 Targetes
link-square = 🔳 Codi QR
link-print = Aquí ho tens, a punt per imprimir:
stats-title = Els enllaços de { $organisation } dels últims 30 dies
stats-none = En els últims 30 dies ningú no ha vingut per un enllaç de { $organisation }. Amb /link en fas un.
stats-plain = El vostre enllaç
stats-line = obert: { $opened } · preguntes: { $asked } · respostes: { $answered } · enviats a una persona: { $referred }
stats-few = menys de 5

## El que s'imprimeix
poster-title = Tens una pregunta? Pregunta a Sportello.
poster-topics = Salut, embaràs i fills, casa, feina i estudis, documents: respostes al teu telèfon.
poster-how = Apunta al quadrat amb la càmera del telèfon, o busca { $bot } a Telegram.
poster-free = Gratis. En la teva llengua. Sense el teu nom.

## In other chats and in groups
leaflet-open = 💬 Obre Sportello: més, i la teva pregunta
leaflet-none = No he trobat res. Pregunta'm en un xat
ask-privately = 💬 Pregunta'm en privat
group-how = Escriu la teva pregunta després de /ask, per exemple: /ask Com aconsegueixo un metge de família?
group-reads = També pots respondre a un dels meus missatges. En aquest grup no llegeixo res més. Aquí tothom llegeix la meva resposta: per a una pregunta personal, escriu-me en privat.
group-privately = No vols preguntar davant de tothom? Escriu-me en privat.
command-ask = Fer una pregunta

## Per a qui escriu: la rebotiga
backoffice-link = El teu enllaç a l'espai de treball. Val 10 minuts i una sola vegada:
backoffice-title = Espai de treball
backoffice-only = Aquesta pàgina és per a qui treballa a Sportello. Escriu /backoffice al bot: et respon amb un enllaç.
backoffice-expired = Aquest enllaç ja s'ha fet servir o ha caducat. Escriu /backoffice al bot i en reps un de nou.
backoffice-enter-ask = En aquest aparell entres a l'espai de treball durant 12 hores. Si el fan servir altres persones, surt en acabar.
backoffice-enter = Entra
backoffice-leave = Surt
backoffice-left = Has sortit de l'espai de treball.
backoffice-slow = Massa peticions en poc temps. Espera un minut i torna-ho a provar.
backoffice-form-old = Aquest formulari ja no val: no ha canviat res. Torna a la pàgina i prova-ho de nou.
backoffice-today = Avui
backoffice-knowledge = Continguts
backoffice-try = Prova
backoffice-unanswered = Sense resposta
backoffice-unanswered-how = El que la gent ha preguntat sense obtenir resposta, sense noms. Un grup apareix quan han preguntat tres persones, o quan un mediador ha vist que la resposta serveix a tothom.
backoffice-group-gone = Aquest grup ja no hi és: algú se n'ha ocupat, o les preguntes són massa antigues.
backoffice-people = Persones
backoffice-no-help = Resposta que no ha servit
backoffice-shared = Útils per a tothom, segons els mediadors
backoffice-their-answer = El que va respondre el mediador:
backoffice-too-few = No es mostren, perquè han preguntat massa poques persones: { $groups }
backoffice-aside = Apartats: { $groups }
backoffice-more = Més
backoffice-lines = El que han preguntat
backoffice-add-lines = Afegeix a com ho pregunten
backoffice-add-lines-how = Marca les preguntes que una pàgina respon i tria la pàgina. Escurça-les si cal, i treu el que digui qui ha preguntat.
backoffice-add-ticked = Afegeix les marcades
backoffice-tick = Afegeix
backoffice-line = Pregunta
backoffice-nothing-ticked = No ha canviat res: marca almenys una pregunta, tria la pàgina i escriu el teu nom.
backoffice-start = Comença una pàgina
backoffice-start-how = S'obre un esborrany en la llengua del territori, amb aquestes preguntes. Ningú no el veu abans que el desis.
backoffice-page-title = Títol (40 caràcters com a màxim)
backoffice-where = Territori i tema
backoffice-title-unfit = No ha canviat res: calen un títol en lletres llatines i un territori.
backoffice-set-aside = Aparta
backoffice-set-aside-how = Torna quan ho hagin preguntat unes altres tantes persones.
backoffice-days = Els darrers 30 dies
backoffice-by-day = Per dia
backoffice-by-language = Per llengua
backoffice-by-domain = Per tema
backoffice-by-area = Per territori
backoffice-questions = Preguntes
backoffice-answered = Respostes donades
backoffice-offered = Opcions ofertes
backoffice-referred = Enviades a una persona
backoffice-urgent = Emergències
backoffice-small-talk = Salutacions
backoffice-handed-on = Passades a mediadors
backoffice-helped = Ha servit?
backoffice-links = Enllaços
backoffice-nothing = Encara res.
backoffice-none = Cap
backoffice-area = Territori
backoffice-language = Llengua
backoffice-topic = Pàgina
backoffice-state-reviewed = Revisada
backoffice-state-draft = Esborrany
backoffice-state-stale = Traducció antiga
backoffice-state-old = Per comprovar
backoffice-state-past = Caducada
backoffice-state-missing = Falta
backoffice-phone = Com al telèfon
backoffice-source = El fitxer
backoffice-problems = Per arreglar
backoffice-no-problems = Res per arreglar.
backoffice-asked-like = Com ho pregunten
backoffice-outcome = Què passa
backoffice-ranking = Les pàgines més properes
backoffice-sure = Seguretat
backoffice-score = Punts
backoffice-words-known = Paraules conegudes
backoffice-words-there = Paraules que té la pàgina
backoffice-words-telling = Paraules que pesen
backoffice-why = Per què
backoffice-rule-answer = Respon: n'està segur al { $sure }, i n'hi ha prou amb el { $enough }.
backoffice-rule-offer = Dona a triar: n'està segur al { $sure }, menys del { $enough } que cal; però la pàgina correcta és entre aquestes al { $among }.
backoffice-rule-refer = Envia a una persona: n'està segur al { $sure }, i per respondre cal el { $enough }.
backoffice-rule-urgent = El missatge parla d'un perill: la fitxa d'emergència va abans de tot.
backoffice-rule-small-talk = El missatge és només una salutació, un gràcies o similar.
backoffice-not-second = La segona, { $page }, és menys probable: { $second } davant de { $first }.
backoffice-made-of = D'on ve la seguretat
backoffice-part-lead = Avantatge sobre la segona
backoffice-part-strength = Força de la primera
backoffice-part-learned = El que s'ha après sobre el tema
backoffice-part-nothing = S'assembla a preguntes sense resposta
backoffice-part-share = Part de les paraules que el tema coneix
backoffice-part-length = Llargada de la pregunta
backoffice-part-start = Punt de partida de cada pregunta
backoffice-edit = Edita
backoffice-write = Escriu aquesta pàgina
backoffice-back-to-page = Torna a la pàgina
backoffice-preview = Vista prèvia
backoffice-save = Desa
backoffice-author = El teu nom
backoffice-author-why = Queda amb el canvi, perquè els altres sàpiguen a qui preguntar.
backoffice-author-missing = No s'ha desat: escriu el teu nom i desa-ho de nou. El teu text encara és aquí.
backoffice-saved = Desat. El bot ho fa servir d'aquí a uns segons.
backoffice-saved-noted = Desat, amb el teu nom a l'historial. El bot ho fa servir d'aquí a uns segons.
backoffice-saved-unnoted = Desat, però no s'ha pogut escriure a l'historial. Digues-ho a qui gestiona Sportello: el teu text està segur.
backoffice-errors-first = No s'ha desat: primer corregeix els errors marcats a sota. El teu text encara és aquí.
backoffice-full = No s'ha desat: el disc és ple. El teu text encara és aquí: copia'l i avisa qui gestiona Sportello.
backoffice-not-saved = No s'ha desat: no es pot escriure el fitxer. El teu text encara és aquí: copia'l i avisa qui gestiona Sportello.
backoffice-too-large = No s'ha desat: el text és massa llarg. Encara és aquí: escurça'l o fes-ne dues pàgines.
backoffice-changed = No s'ha desat: mentrestant algú altre ha canviat aquesta pàgina. Compara les dues versions, posa al teu text el que calgui i desa-ho de nou.
backoffice-versions = Dues versions
backoffice-version-now = Com és ara
backoffice-version-yours = Com l'has escrita
backoffice-elsewhere = Què canvia en altres pàgines
backoffice-no-phone = Es veu quan els errors estan corregits.
backoffice-reviewed = Marca com a revisada
backoffice-reviewed-by = Revisada per
backoffice-reviewed-on = El dia
backoffice-review-missing = No s'ha desat: escriu qui l'ha revisada i quan (avui com a molt tard).
backoffice-up-to-date = La traducció està al dia
backoffice-read-only = Aquí pots llegir. Les pàgines les canvia qui escriu per a Sportello.
backoffice-other-pages = Altres pàgines
backoffice-directory = Qui pot ajudar
backoffice-danger = Com es diu que hi ha perill
backoffice-word-lists = Paraules que volen dir el mateix
backoffice-readability = Facilitat de lectura
backoffice-readability-score = { $score } ({ $name }). Com més alt, més fàcil; per sota de { $least } és difícil.
