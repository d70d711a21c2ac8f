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
    /forget – cancellare quello che conservo su di te
help-emergency = Non sono un medico e non sono un avvocato. In caso di emergenza, chiama il { $number }.
privacy-kept = Che cosa conservo: la tua lingua, la tua zona (non il punto preciso) e l'ultima risposta che hai visto. Tutto sta sotto un codice, senza il tuo nome e senza il tuo numero.
privacy-questions = Le domande a cui non so rispondere restano per 90 giorni, senza nomi, numeri e indirizzi. Così delle persone possono scrivere la risposta.
privacy-nobody = Non dico a nessuno chi ha chiesto che cosa: né alla polizia, né alle autorità, né al tuo datore di lavoro. Se scrivi su Telegram, anche Telegram vede i messaggi, come in ogni chat.
privacy-forget = Per cancellare tutto: /forget
forget-ask = Vuoi che cancelli tutto quello che conservo su di te?
forget-yes = Sì, cancella
forget-no = No
forget-done = Fatto. Ho cancellato quello che conservavo su di te. Su Telegram puoi anche eliminare la chat. Se mi scrivi di nuovo, ricominciamo da capo.
forget-kept = Va bene, non ho cancellato niente.

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
