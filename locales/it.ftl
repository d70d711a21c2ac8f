# Le parole del bot. Una frase per chiave; frasi brevi, parole semplici (livello A2), con calore, mai infantili.
# Quello che sta tra { $graffe } viene riempito: tienilo, e mettilo dove lo vuole la tua lingua.

## Il primo incontro
greeting = Ciao. Sono Sportello, un aiuto gratuito per chi vive in { $territory }.
greeting-topics = Puoi chiedermi di salute, gravidanza e bambini, casa, lavoro e studio, documenti. Scrivi con parole tue.
greeting-privacy = Sono un programma, non una persona. Non conservo il tuo nome. Per saperne di più: /privacy
greeting-emergency = In caso di emergenza, chiama il { $number }.
greeting-again = Ciao. Scrivi la tua domanda con parole tue.
choose-language = Scegli la tua lingua:
language-set = Ti parlo in italiano. Scrivi la tua domanda.
language-mine = La tua lingua non è nell'elenco? Scrivimi nella tua lingua: ci provo.
not-spoken = Mi scrivi in { $language }. Non lo parlo ancora. Scegli una di queste lingue e scrivimi di nuovo:
they-speak = Qui parlano { $language }:

## Dove vive la persona
where-do-you-live = Dove vivi? Così ti mostro i posti vicino a te. Puoi anche fare subito la tua domanda.
where-needed = Dove sei? Così ti mostro i posti vicino a te.
area-needed-first = Le regole non sono uguali dappertutto. Dove sei?
set-area = 📍 Dico dove vivo
near-me = 📍 Vicino a me
share-place = Premi il pulsante qui sotto per mandare la tua posizione. Conservo solo la zona, non il punto preciso.
share-place-button = 📍 Manda la mia posizione
area-set = Bene: { $place }. Ora scrivi la tua domanda.
area-far = Conosco solo questi posti: { $territories }. Quei posti sono lontani da te. Scegli un posto, oppure fai lo stesso la tua domanda.
elsewhere = Scrivi di { $place }. Per dove vuoi la risposta? Le regole non sono uguali.
area-taken = Rispondo per { $place }. Se vivi altrove: /area
where-now = Dove sei? Così ti dico i numeri e gli ospedali di lì. Il 112 funziona dappertutto.
not-here = Un altro posto in { $territory }

## Una risposta
checked-on = Informazioni controllate in data { $date }.
source = Fonte: { $source }
not-reviewed = Nessun professionista del settore ha ancora letto questo testo.
may-have-changed = Queste informazioni erano valide fino a questa data: { $date }. Ora possono essere cambiate. Chiedi in ufficio prima di agire.
translation-old = Il testo originale è più recente di questa traduzione. Per sicurezza, chiedi in ufficio.
only-in = Ho questa risposta solo in { $language }.
where-to-go = 📍 Dove andare
show-at-desk = 🪧 Mostra allo sportello
ask-person = 👤 Chiedi a una persona
other-language = 🌐 Un'altra lingua
helped-yes = 👍 Mi ha aiutato
helped-no = 👎 Non mi ha aiutato
helped-thanks = Grazie. Scrivimi quando hai un'altra domanda.
helped-sorry = Mi dispiace. Prova con altre parole, oppure chiedi a una persona.
back-to-answer = ↩️ La risposta breve
choose-language-of-answer = In quale lingua?
at-the-desk = Mostra il telefono allo sportello. Dice la stessa cosa in { $language }:
no-section = Questa pagina non lo dice. Te lo possono dire queste persone:
see-also = Leggi anche:

## Una scelta, o nessun risultato
which-one = Quale di queste cose vuoi sapere?
none-of-these = Nessuna di queste
not-found = Non so la risposta a questa domanda e non voglio tirare a indovinare.
nearest-topics = Forse ti aiuta una di queste:
they-can-help = Queste persone ti possono aiutare:
more-help = Dopo, anche queste persone ti possono aiutare:
nobody-known = Non conosco ancora nessuno per questo vicino a te. Scrivi la domanda con altre parole, oppure guarda /topics.
language-unknown = Mi dispiace, non parlo ancora questa lingua. Scegline una che sai leggere:

## Organizzazioni e uffici
offices-near = Dove andare:
no-office = Non conosco ancora l'indirizzo di questo ufficio. Te lo possono dire queste persone:
from-you = a { $km } km da te
from-centre = a { $km } km dal centro di { $city }
open-until = Aperto ora, fino alle { $time }
open-always = Aperto giorno e notte
opens = Chiuso ora. Apre { $day } alle { $time }
hours-unknown = Non conosco gli orari. Prima telefona.
hours-unknown-no-phone = Non conosco gli orari.
old-contact = Data di questo contatto: { $date }. Telefona prima di andare.
old-contact-no-phone = Data di questo contatto: { $date }. Può essere cambiato.
speaks = Lingue parlate: { $languages }
map-of = 🗺 Mappa: { $name }
website-of = 🔗 { $name }
today = oggi
tomorrow = domani
weekday-1 = lunedì
weekday-2 = martedì
weekday-3 = mercoledì
weekday-4 = giovedì
weekday-5 = venerdì
weekday-6 = sabato
weekday-7 = domenica

## Argomenti
topics-title = Di che cosa si tratta?
topics-in = { $domain }: tocca una domanda.
domain-health = Salute
domain-maternal-child = Gravidanza e bambini
domain-housing = Casa
domain-skills = Lavoro e studio
domain-rights = Documenti e diritti

## Quello che il bot non sa leggere
sent-voice = Non posso ascoltare i messaggi vocali. Per favore scrivi la tua domanda, anche con errori.
sent-picture = Non posso vedere le immagini. Per favore scrivi in poche parole che cosa vuoi sapere.
sent-sticker = Grazie! Ora scrivi la tua domanda con parole tue.
sent-document = Non posso aprire i documenti e non li conservo. Scrivi di che cosa si tratta, per esempio: "lettera del padrone di casa".
sent-contact = Non ho bisogno di contatti e non li conservo. Scrivi la tua domanda con parole tue.
sent-forwarded = Hai inoltrato un messaggio. Scrivi con parole tue che cosa vuoi sapere.
sent-other = So leggere solo il testo. Per favore scrivi la tua domanda con parole tue.
old-button = Questo pulsante è vecchio e non ho più la sua pagina. Scrivi la tua domanda o scegli un argomento.

## Aiuto, privacy, cancellazione
help-how = Scrivi la tua domanda con parole tue, per esempio: "Come faccio ad avere il medico di base?" Cerco la risposta e ti dico da dove viene. Quando non la so, ti indico persone che possono aiutarti.
help-commands = /language – cambiare la lingua
    /area – dove vivi
    /topics – tutto quello che so
    /people – persone che possono aiutarti
    /privacy – che cosa conservo
    /mydata – vedere tutto quello che conservo su di te
    /hide – togliere da questa chat gli ultimi due giorni
    /forget – cancellare quello che conservo su di te
help-emergency = Non sono un medico e non sono un avvocato. In caso di emergenza, chiama il { $number }.
privacy-kept = Conservo: la tua lingua, la tua zona (non il punto preciso), l'ultima risposta che hai visto, il link o la locandina che ti ha portato qui e, per 2 giorni, i numeri dei messaggi. Tutto è sigillato sotto un codice, senza nome e numero. Lo cancello dopo un anno senza tue parole.
privacy-questions = Domande senza risposta: 90 giorni, senza nomi, numeri e indirizzi, così delle persone possono scrivere la risposta. Una domanda che aspetta la tua zona o il tuo sì: 7 giorni.
privacy-handoff = Se passo una domanda a un'organizzazione, la vedono le persone che ci lavorano, senza il tuo nome. La cancello al più tardi 30 giorni dopo la fine.
privacy-nobody = Non dico a nessuno chi ha chiesto che cosa: né alla polizia, né alle autorità, né al tuo datore di lavoro. Su Telegram anche Telegram vede i messaggi.
privacy-forget = /mydata mostra tutto quello che conservo, /forget lo cancella, /hide pulisce gli ultimi 2 giorni di questa chat.
mydata-here = Questo è tutto quello che conservo su di te. Per cancellarlo: /forget
hide-button = 🧹 Pulisci questa chat
hide-done = Fatto. Gli ultimi due giorni sono puliti. Quello che è più vecchio non lo posso cancellare: elimina la chat in Telegram.
hide-elsewhere = Qui non posso cancellare niente. Chiudi questa pagina. Se altri usano questo dispositivo, cancellala anche dalla cronologia del browser.
forget-ask = Vuoi che cancelli tutto quello che conservo su di te?
forget-yes = Sì, cancella
forget-no = No
forget-done = Fatto. Ho cancellato quello che conservavo su di te. Su Telegram puoi anche eliminare la chat. Se mi scrivi di nuovo, ricominciamo da capo.
forget-kept = Va bene, non ho cancellato niente.

## A question that is passed on to people
handoff-offer = Posso passare la tua domanda a { $organisation }.
handoff-sees = Vedranno la tua domanda e la tua lingua. Non vedranno il tuo nome, il tuo numero o la tua foto.
handoff-when = Di solito rispondono { $day }, prima delle { $time }.
handoff-away = Sono via fino al { $date }.
handoff-yes = ✉️ Sì, passala
handoff-no = No, grazie
handoff-nothing = Va bene. Non ho passato niente a nessuno.
handoff-write = Ora scrivi la tua domanda a { $organisation }, in un solo messaggio. Va bene anche un messaggio vocale, una foto o un documento.
handoff-sent = La tua domanda è in viaggio verso { $organisation }. Ti porto qui la loro risposta.
handoff-goes = Quello che scrivi ora va a { $organisation }.
handoff-passed = ✓ Passato a { $organisation }.
handoff-back = ↩️ Chiedi altro al bot
handoff-close = ✅ Chiudi questa domanda
handoff-resume = ✍️ Scrivi a { $organisation }
handoff-aside = Va bene, chiedi a me. La tua domanda a { $organisation } resta aperta e ti porto la risposta.
handoff-closed = La tua domanda a { $organisation } è chiusa. Quello che scrivi ora torna a me.
handoff-gone = { $organisation } non risponde più tramite me. Mi dispiace. Con /people vedi chi può aiutarti.
handoff-many = Hai cinque domande aperte. Prima chiudine una, o aspetta una risposta.
handoff-fast = Sono tanti messaggi. Aspetta un minuto e poi scrivi ancora: quello che scrivi adesso non passa.
handoff-answer = ✉️ { $organisation } ti scrive:
handoff-reply = Per rispondere scrivi qui.
handoff-late = { $organisation } non ha ancora risposto, mi dispiace. La tua domanda resta aperta. Puoi anche contattarli così:
handoff-moved = { $organisation } ha passato la tua domanda a { $other }.
handoff-quiet = Da due settimane nessuno scrive: la tua domanda a { $organisation } è chiusa. Puoi chiedere ancora quando vuoi.
handoff-lost = { $organisation } non risponde più tramite me, mi dispiace. La tua domanda è chiusa. Puoi contattarli così:

## What those who answer see
desk-question = Una domanda in { $language }
desk-topic = Tema: { $topic }
desk-area = Zona: { $area }
desk-nearest = Le pagine più vicine:
desk-how = Rispondi a questo messaggio, come vuoi: testo, voce, foto, documento. La persona riceve la risposta da voi, senza il tuo nome.
desk-follows = La domanda arriva qui sotto.
desk-take = ✋ La prendo io
desk-take-over = ✋ La prendo io al suo posto
desk-close = ✅ Chiudi
desk-pass-on = ➡️ Passa ad altri
desk-abuse = ⛔ Abuso
desk-taken = La segue { $name }.
desk-sent = ✓ In viaggio verso la persona.
desk-good = ⭐ Utile a tutti
desk-good-done = Grazie. Chi scrive le pagine vedrà la domanda e questa risposta, senza nomi e numeri.
desk-ended-by-person = La persona ha chiuso questa domanda.
desk-ended = Chiusa.
desk-ended-abuse = Chiusa come abuso.
desk-ended-quiet = Chiusa: nessuno scriveva più.
desk-unreachable = La persona ha bloccato il bot: non le arriva più niente. La domanda è chiusa.
desk-refused = ⚠️ L'ultima risposta non è arrivata: Telegram non l'ha accettata. Prova a scriverla come testo.
desk-forgotten = La persona ha fatto cancellare tutto. La domanda è chiusa. Ho tolto quello che potevo; per favore cancellate qui il resto.
desk-over = Questa domanda è chiusa. Non è partito niente.
desk-pass-where = A chi la passo?
desk-pass-nobody = Nessun'altra organizzazione risponde ancora tramite il bot.
desk-passed-on = ➡️ Questa domanda è passata a { $organisation }.
desk-not-yours = Questa domanda ora è da { $organisation }. Non è partito niente.
desk-reminder = ⏰ Nessuno ha risposto nel tempo promesso. La persona ha ricevuto i vostri contatti; la domanda resta aperta.
desk-away-until = Va bene: siete via fino al { $date }. Lo dico a chi chiede.
desk-away-off = Bentornati: ora dico di nuovo i vostri orari.
desk-away-how = Scrivi per esempio: /away lunedì, /away 1.12., /away off

## Quando qualcosa non funziona
apology = Ho avuto un problema. Per favore scrivi di nuovo tra qualche minuto.
apology-emergency = Se è un'emergenza, non aspettare: chiama il { $number }.

## Il menu dei comandi (al massimo 60 caratteri ciascuno)
command-start = Ricominciare
command-help = Come funziona
command-language = Cambiare la lingua
command-area = Dove vivi
command-topics = Tutto quello che so
command-people = Persone che possono aiutarti
command-privacy = Che cosa conservo su di te
command-mydata = Vedere che cosa conservo su di te
command-hide = Pulire gli ultimi due giorni di questa chat
command-forget = Cancellare quello che conservo su di te

## La chat sul web
web-title = Sportello: fai la tua domanda
web-intro = Risposte su salute, gravidanza e bambini, casa, lavoro e studio, documenti. Gratis, nella tua lingua.
web-label = La tua domanda
web-send = Invia
web-you = Tu
web-bot = Sportello
web-no-script = Anche senza JavaScript puoi leggere tutto e mandare la tua domanda con il pulsante.
web-privacy = Questa visita non ha un nome. Quando chiudi la pagina, viene dimenticata.
web-failed = Il tuo messaggio non è arrivato. Per favore prova di nuovo.
web-conversation = Conversazione
web-too-long = È troppo lungo per me: al massimo { $limit } caratteri. Per favore scrivilo più corto.
web-no-place = Il tuo telefono non mi ha detto dove sei. Scegli la tua città, o scrivi il suo nome.
web-not-found = A questo indirizzo non c'è niente.
web-home = Fai una domanda

## The terminal
terminal-how = Per premere un pulsante, scrivi il suo numero. Per finire, scrivi /quit

## Mediatori e link
greeting-by = { $organisation } ti dà il benvenuto. Sono Sportello, un aiuto gratuito per chi vive in { $territory }.
greeting-again-by = { $organisation } ti dà di nuovo il benvenuto. Scrivi la tua domanda con parole tue.
invited = Grazie di esserci. Da ora rispondi alle domande delle persone per { $organisation }.
invited-again = Rispondi già alle domande per { $organisation }.
invited-group = Quando le persone vogliono chiedere a qualcuno, le loro domande arrivano qui da te. Le vuoi in un gruppo della tua associazione? Aggiungimi al gruppo:
invited-privacy = Conservo il tuo nome e questa chat, sigillati, finché rispondi per l'organizzazione. /forget li cancella.
add-to-group = 👥 Aggiungimi al nostro gruppo
invite-gone = Qualcuno ha già usato questo invito. Chiedine uno nuovo a chi te l'ha dato.
invite-expired = Questo invito è troppo vecchio: valeva 7 giorni. Chiedine uno nuovo a chi te l'ha dato.
invite-unknown = Non conosco questo invito. Forse manca un pezzo del link. Fattelo mandare di nuovo.
group-is-desk = Da ora questo gruppo è lo sportello di { $organisation }. Quando le persone vogliono chiedere a qualcuno, le loro domande arrivano qui. Leggo solo i comandi e le risposte ai miei messaggi.
group-not-yours = Lo può fare solo chi risponde per l'organizzazione. Prima apri l'invito in una chat con me, senza altri.
help-mediator = /link – un link, un codice QR e una locandina della tua associazione
    /stats – quante persone sono arrivate dai tuoi link
    /away until monday – quando nessuno può rispondere
help-administrator = /invite casa-aperta – invitare una persona di un'organizzazione
    /mediators – chi c'è
    /remove – togliere una persona o un gruppo
invite-made = Un invito per rispondere alle domande per { $organisation }. Vale per una persona e il suo gruppo, per 7 giorni. Manda questo link:
invite-how = Scrivi /invite e il nome di un'organizzazione dell'elenco, per esempio: /invite casa-aperta
invite-which = Quale organizzazione vuoi dire?
staff-none = Non c'è ancora nessuno. Per invitare una persona, scrivi /invite e il nome dell'organizzazione.
staff-title = Chi risponde
staff-member = { $name }, dal { $date }
staff-group = Il gruppo, dal { $date }
staff-the-group = Il gruppo
remove-which = Chi vuoi togliere?
remove-ask = Tolgo { $name } da { $organisation }? Lì non arriveranno più domande.
remove-yes = Sì, togli
remove-done = Fatto: { $name } non risponde più per { $organisation }.
link-of = Un link di { $organisation }
link-how = Chi lo apre viene salutato a nome vostro. Qui sotto scegli con che cosa si apre. Per sapere dove le persone l'hanno trovato, scrivi per esempio: /link sala d'attesa
link-language = 🌐 Lingua
link-area = 📍 Luogo
link-topic = 📖 Argomento
link-choose = Con che cosa si deve aprire il link?
link-any = Lascia aperto
link-poster = 📄 Locandina
link-cards = 🪪 Biglietti
link-square = 🔳 Codice QR
link-print = Ecco, pronto da stampare:
stats-title = I link di { $organisation } negli ultimi 30 giorni
stats-none = Negli ultimi 30 giorni nessuno è arrivato da un link di { $organisation }. Con /link ne fai uno.
stats-plain = Il vostro link
stats-line = aperto: { $opened } · domande: { $asked } · risposte: { $answered } · mandati da una persona: { $referred }
stats-few = meno di 5

## Quello che si stampa
poster-title = Hai una domanda? Chiedi a Sportello.
poster-topics = Salute, gravidanza e bambini, casa, lavoro e studio, documenti: le risposte sul tuo telefono.
poster-how = Inquadra il codice con la fotocamera del telefono, o cerca { $bot } su Telegram.
poster-free = Gratis. Nella tua lingua. Senza il tuo nome.

## In altre chat e nei gruppi
leaflet-open = 💬 Apri Sportello: di più, e la tua domanda
leaflet-none = Non ho trovato niente. Chiedimi in chat
ask-privately = 💬 Chiedi a me in privato
group-how = Scrivi la tua domanda dopo /ask, per esempio: /ask Come scelgo il medico di famiglia?
group-reads = Puoi anche rispondere a un mio messaggio. In questo gruppo non leggo altro. Qui tutti leggono la mia risposta: per una domanda personale scrivimi in privato.
group-privately = Non vuoi chiedere davanti a tutti? Scrivimi in privato.
command-ask = Fare una domanda

## Per chi scrive: il retrobottega
backoffice-link = Il tuo link per l'area di lavoro. Vale 10 minuti e una volta sola:
backoffice-title = Area di lavoro
backoffice-only = Questa pagina è per chi lavora a Sportello. Scrivi /backoffice al bot: ti risponde con un link.
backoffice-expired = Questo link è già stato usato o è scaduto. Scrivi /backoffice al bot e ne ricevi uno nuovo.
backoffice-enter-ask = Su questo dispositivo entri nell'area di lavoro per 12 ore. Se lo usano anche altri, alla fine esci.
backoffice-enter = Entra
backoffice-leave = Esci
backoffice-left = Sei uscito dall'area di lavoro.
backoffice-slow = Troppe richieste in poco tempo. Aspetta un minuto e riprova.
backoffice-form-old = Questo modulo non vale più: non è cambiato niente. Torna alla pagina e riprova.
backoffice-today = Oggi
backoffice-knowledge = Contenuti
backoffice-try = Prova
backoffice-unanswered = Senza risposta
backoffice-unanswered-how = Che cosa hanno chiesto le persone senza avere risposta, senza nomi. Un gruppo compare quando hanno chiesto tre persone, o quando un mediatore ha trovato la risposta utile a tutti.
backoffice-group-gone = Questo gruppo non c'è più: qualcuno se n'è occupato, o le domande sono troppo vecchie.
backoffice-people = Persone
backoffice-no-help = Risposta non utile
backoffice-shared = Utili a tutti, per i mediatori
backoffice-their-answer = Che cosa ha risposto il mediatore:
backoffice-too-few = Non mostrati, perché hanno chiesto troppo poche persone: { $groups }
backoffice-aside = Messi da parte: { $groups }
backoffice-more = Altri
backoffice-lines = Che cosa hanno chiesto
backoffice-add-lines = Aggiungi a come lo chiedono
backoffice-add-lines-how = Spunta le domande a cui una pagina risponde e scegli la pagina. Se serve accorciale, e togli quello che fa capire chi ha chiesto.
backoffice-add-ticked = Aggiungi quelle spuntate
backoffice-tick = Aggiungi
backoffice-line = Domanda
backoffice-nothing-ticked = Non è cambiato niente: spunta almeno una domanda, scegli la pagina e scrivi il tuo nome.
backoffice-start = Comincia una pagina
backoffice-start-how = Si apre una bozza nella lingua del territorio, con dentro queste domande. Nessuno la vede prima che tu la salvi.
backoffice-page-title = Titolo (al massimo 40 caratteri)
backoffice-where = Territorio e argomento
backoffice-title-unfit = Non è cambiato niente: servono un titolo in lettere latine e un territorio.
backoffice-set-aside = Metti da parte
backoffice-set-aside-how = Torna quando lo avranno chiesto altrettante persone.
backoffice-days = Gli ultimi 30 giorni
backoffice-by-day = Per giorno
backoffice-by-language = Per lingua
backoffice-by-domain = Per argomento
backoffice-by-area = Per territorio
backoffice-questions = Domande
backoffice-answered = Risposte date
backoffice-offered = Scelte offerte
backoffice-referred = Mandate da una persona
backoffice-urgent = Emergenze
backoffice-small-talk = Saluti
backoffice-handed-on = Passate ai mediatori
backoffice-helped = È servito?
backoffice-links = Link
backoffice-nothing = Ancora niente.
backoffice-none = Nessuno
backoffice-area = Territorio
backoffice-language = Lingua
backoffice-topic = Pagina
backoffice-state-reviewed = Riletta
backoffice-state-draft = Bozza
backoffice-state-stale = Traduzione vecchia
backoffice-state-old = Da ricontrollare
backoffice-state-past = Scaduta
backoffice-state-missing = Manca
backoffice-phone = Come sul telefono
backoffice-source = Il file
backoffice-problems = Da sistemare
backoffice-no-problems = Niente da sistemare.
backoffice-asked-like = Come lo chiedono
backoffice-outcome = Che cosa succede
backoffice-ranking = Le pagine più vicine
backoffice-sure = Sicurezza
backoffice-score = Punti
backoffice-words-known = Parole conosciute
backoffice-words-there = Parole che la pagina ha
backoffice-words-telling = Parole che pesano
backoffice-why = Perché
backoffice-rule-answer = Risponde: è sicuro al { $sure }, e basta il { $enough }.
backoffice-rule-offer = Fa scegliere: è sicuro al { $sure }, meno del { $enough } che serve; ma la pagina giusta è tra queste al { $among }.
backoffice-rule-refer = Manda da una persona: è sicuro al { $sure }, e per rispondere serve il { $enough }.
backoffice-rule-urgent = Il messaggio parla di un pericolo: la scheda di emergenza viene prima di tutto.
backoffice-rule-small-talk = Il messaggio è solo un saluto, un grazie o simile.
backoffice-not-second = La seconda, { $page }, è meno probabile: { $second } contro { $first }.
backoffice-made-of = Da che cosa viene la sicurezza
backoffice-part-lead = Vantaggio sulla seconda
backoffice-part-strength = Forza della prima
backoffice-part-learned = Che cosa si è imparato su questo argomento
backoffice-part-nothing = Somiglia a domande senza risposta
backoffice-part-share = Parole che l'argomento conosce
backoffice-part-length = Lunghezza della domanda
backoffice-part-start = Punto di partenza di ogni domanda
backoffice-edit = Modifica
backoffice-write = Scrivi questa pagina
backoffice-back-to-page = Torna alla pagina
backoffice-preview = Anteprima
backoffice-save = Salva
backoffice-author = Il tuo nome
backoffice-author-why = Resta accanto alla modifica, così gli altri sanno a chi chiedere.
backoffice-author-missing = Non salvato: scrivi il tuo nome e salva di nuovo. Il tuo testo è ancora qui.
backoffice-saved = Salvato. Il bot lo usa tra pochi secondi.
backoffice-saved-noted = Salvato, con il tuo nome nella cronologia. Il bot lo usa tra pochi secondi.
backoffice-saved-unnoted = Salvato, ma non è stato possibile scriverlo nella cronologia. Dillo a chi gestisce Sportello: il tuo testo è al sicuro.
backoffice-errors-first = Non salvato: prima correggi gli errori segnati qui sotto. Il tuo testo è ancora qui.
backoffice-full = Non salvato: non c'è più spazio sul disco. Il tuo testo è ancora qui: copialo e avvisa chi gestisce Sportello.
backoffice-not-saved = Non salvato: il file non si può scrivere. Il tuo testo è ancora qui: copialo e avvisa chi gestisce Sportello.
backoffice-too-large = Non salvato: il testo è troppo lungo. È ancora qui: accorcialo o dividilo in due pagine.
backoffice-changed = Non salvato: nel frattempo qualcun altro ha cambiato questa pagina. Confronta le due versioni, unisci nel tuo testo quello che serve e salva di nuovo.
backoffice-versions = Due versioni
backoffice-version-now = Com'è adesso
backoffice-version-yours = Come l'hai scritta tu
backoffice-elsewhere = Che cosa cambia in altre pagine
backoffice-no-phone = Si vede quando gli errori sono corretti.
backoffice-reviewed = Segna come rivista
backoffice-reviewed-by = Rivista da
backoffice-reviewed-on = Il giorno
backoffice-review-missing = Non salvato: scrivi chi l'ha rivista e quando (al più tardi oggi).
backoffice-up-to-date = La traduzione è aggiornata
backoffice-read-only = Qui puoi leggere. Le pagine le cambia chi scrive per Sportello.
backoffice-other-pages = Altre pagine
backoffice-directory = Chi può aiutare
backoffice-danger = Come si dice che c'è un pericolo
backoffice-word-lists = Parole con lo stesso significato
backoffice-readability = Leggibilità
backoffice-readability-score = { $score } ({ $name }). Più è alto, più è facile; sotto { $least } è difficile.
