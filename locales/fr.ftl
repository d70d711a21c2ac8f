# Les mots du bot. Une phrase par clé ; phrases courtes, mots simples (niveau A2), avec chaleur, jamais enfantins.
# Ce qui est entre { $accolades } est rempli : gardez-le et placez-le là où votre langue le veut.

## La première rencontre
greeting = Bonjour. Je suis Sportello, une aide gratuite pour les personnes qui vivent en { $territory }.
greeting-topics = Vous pouvez me parler de santé, de grossesse et d'enfants, de logement, de travail et d'études, de papiers. Écrivez avec vos mots.
greeting-privacy = Je suis un programme, pas une personne. Je ne garde pas votre nom. En savoir plus : /privacy
greeting-emergency = En cas d'urgence, appelez le { $number }.
greeting-again = Bonjour. Écrivez votre question avec vos mots.
choose-language = Choisissez votre langue :
language-set = Je vous parle en français. Écrivez votre question.
language-mine = Votre langue n'est pas dans la liste ? Écrivez-moi dans votre langue : je vais essayer.
not-spoken = Vous écrivez en { $language }. Je ne parle pas encore cette langue. Choisissez une de ces langues et écrivez de nouveau :
they-speak = Ici, on parle { $language } :

## Où vit la personne
where-do-you-live = Où habitez-vous ? Je pourrai vous montrer les lieux près de vous. Vous pouvez aussi poser votre question maintenant.
where-needed = Où êtes-vous ? Je pourrai vous montrer les lieux près de vous.
area-needed-first = Les règles ne sont pas les mêmes partout. Où êtes-vous ?
set-area = 📍 Dire où j'habite
near-me = 📍 Près de moi
share-place = Appuyez sur le bouton en bas pour envoyer votre position. Je garde seulement la zone, pas l'endroit exact.
share-place-button = 📍 Envoyer ma position
area-set = Très bien : { $place }. Maintenant, écrivez votre question.
area-far = Je connais seulement ces endroits : { $territories }. Vous êtes loin de là. Choisissez un lieu, ou posez quand même votre question.
elsewhere = Vous parlez de { $place }. Pour quel endroit voulez-vous la réponse ? Les règles ne sont pas les mêmes.
area-taken = Je réponds pour { $place }. Si vous vivez ailleurs : /area
where-now = Où êtes-vous ? Je vous dirai les numéros et les hôpitaux de là-bas. Le 112 marche partout.
not-here = Ailleurs en { $territory }

## Une réponse
checked-on = Informations vérifiées le { $date }.
source = Source : { $source }
not-reviewed = Aucun professionnel du domaine n'a encore lu ce texte.
may-have-changed = Ces informations ont pu changer après le { $date }. Demandez au guichet avant d'agir.
translation-old = Le texte d'origine est plus récent que cette traduction. Par sécurité, demandez au guichet.
only-in = J'ai cette réponse seulement en { $language }.
where-to-go = 📍 Où aller
show-at-desk = 🪧 À montrer au guichet
ask-person = 👤 Parler à une personne
other-language = 🌐 Une autre langue
helped-yes = 👍 Oui, ça m'aide
helped-no = 👎 Non, ça ne m'aide pas
helped-thanks = Merci. Écrivez-moi quand vous avez une autre question.
helped-sorry = Je suis désolé. Demandez avec d'autres mots, ou parlez à une personne.
back-to-answer = ↩️ La réponse courte
choose-language-of-answer = Dans quelle langue ?
at-the-desk = Montrez votre téléphone au guichet. Il dit la même chose en { $language } :
no-section = Cette page ne le dit pas. Ces personnes peuvent vous répondre :
see-also = À lire aussi :

## Un choix, ou rien de trouvé
which-one = Que voulez-vous savoir ?
none-of-these = Rien de tout cela
not-found = Je ne connais pas la réponse à cette question, et je ne veux pas inventer.
nearest-topics = Peut-être qu'une de ces réponses vous aide :
they-can-help = Ces personnes peuvent vous aider :
more-help = Ensuite, ces personnes peuvent vous aider :
nobody-known = Je ne connais encore personne pour cela près de vous. Écrivez votre question avec d'autres mots, ou regardez /topics.
language-unknown = Je suis désolé, je ne parle pas encore cette langue. Choisissez une langue que vous savez lire :

## Organisations et bureaux
offices-near = Où aller :
no-office = Je ne connais pas encore l'adresse de ce bureau. Ces personnes peuvent vous la donner :
from-you = à { $km } km de vous
from-centre = à { $km } km du centre-ville ({ $city })
open-until = Ouvert maintenant, jusqu'à { $time }
open-always = Ouvert jour et nuit
opens = Fermé maintenant. Ouvre { $day } à { $time }
hours-unknown = Je ne connais pas les horaires. Téléphonez d'abord.
hours-unknown-no-phone = Je ne connais pas les horaires.
old-contact = Ce contact date du { $date }. Téléphonez avant d'y aller.
old-contact-no-phone = Ce contact date du { $date }. Il a pu changer.
speaks = Langues parlées : { $languages }
map-of = 🗺 Carte : { $name }
website-of = 🔗 { $name }
today = aujourd'hui
tomorrow = demain
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche

## Sujets
topics-title = De quoi s'agit-il ?
topics-in = { $domain } : appuyez sur une question.
domain-health = Santé
domain-maternal-child = Grossesse et enfants
domain-housing = Logement
domain-skills = Travail et études
domain-rights = Papiers et droits

## Ce que le bot ne sait pas lire
sent-voice = Je ne peux pas écouter les messages vocaux. Écrivez votre question, même avec des fautes.
sent-picture = Je ne peux pas voir les images. Écrivez en quelques mots ce que vous voulez savoir.
sent-sticker = Merci ! Maintenant, écrivez votre question avec vos mots.
sent-document = Je ne peux pas ouvrir les documents, et je ne les garde pas. Écrivez de quoi il s'agit, par exemple : « lettre du propriétaire ».
sent-contact = Je n'ai pas besoin de contacts, et je ne les garde pas. Écrivez votre question avec vos mots.
sent-forwarded = Vous avez transféré un message. Écrivez avec vos mots ce que vous voulez savoir.
sent-other = Je peux lire seulement du texte. Écrivez votre question avec vos mots.
old-button = Ce bouton est ancien et je n'ai plus sa page. Écrivez votre question, ou choisissez un sujet.

## Aide, vie privée, effacement
help-how = Écrivez votre question avec vos mots, par exemple : « Comment avoir un médecin de famille ? » Je cherche la réponse et je vous dis d'où elle vient. Quand je ne sais pas, je vous indique des personnes qui peuvent vous aider.
help-commands = /language – changer de langue
    /area – où vous habitez
    /topics – tout ce que je sais
    /people – des personnes qui peuvent vous aider
    /privacy – ce que je garde
    /mydata – voir tout ce que je garde sur vous
    /hide – retirer de ce chat les deux derniers jours
    /forget – effacer ce que je garde sur vous
help-emergency = Je ne suis ni médecin ni avocat. En cas d'urgence, appelez le { $number }.
privacy-kept = Je garde : votre langue, votre zone (pas l'endroit exact), la dernière réponse vue, le lien ou l'affiche qui vous a amené ici et, 2 jours, les numéros des messages. Tout est scellé sous un code, sans nom ni numéro. Je l'efface après un an sans message de vous.
privacy-questions = Questions sans réponse : 90 jours, sans noms, numéros ni adresses, pour que des personnes puissent écrire la réponse. Une question qui attend votre zone ou votre oui : 7 jours.
privacy-handoff = Si je transmets une question à une organisation, les personnes qui y travaillent la voient, sans votre nom. Je l'efface au plus tard 30 jours après la fin.
privacy-nobody = Je ne dis à personne qui a demandé quoi : ni à la police, ni aux autorités, ni à votre employeur. Sur Telegram, Telegram aussi voit les messages.
privacy-forget = /mydata montre tout ce que je garde, /forget l'efface, /hide vide les 2 derniers jours de ce chat.
mydata-here = Voici tout ce que je garde sur vous. Pour l'effacer : /forget
hide-button = 🧹 Vider ce chat
hide-done = C'est fait. Les deux derniers jours sont vidés. Je ne peux pas effacer ce qui est plus ancien : supprimez la discussion dans Telegram.
hide-elsewhere = Ici, je ne peux rien effacer. Fermez cette page. Si quelqu'un d'autre utilise cet appareil, effacez-la aussi de l'historique du navigateur.
forget-ask = Voulez-vous effacer tout ce que je garde sur vous ?
forget-yes = Oui, effacer
forget-no = Non
forget-done = C'est fait. J'ai effacé ce que je gardais sur vous. Sur Telegram, vous pouvez aussi supprimer la discussion. Si vous m'écrivez à nouveau, nous recommençons à zéro.
forget-kept = D'accord, je n'ai rien effacé.

## A question that is passed on to people
handoff-offer = Je peux transmettre votre question à { $organisation }.
handoff-sees = Ils verront votre question et votre langue. Ils ne verront ni votre nom, ni votre numéro, ni votre photo.
handoff-when = D'habitude, ils répondent { $day }, avant { $time }.
handoff-away = Ils sont absents jusqu'au { $date }.
handoff-yes = ✉️ Oui, transmettre
handoff-no = Non, merci
handoff-nothing = D'accord. Je n'ai rien transmis.
handoff-write = Écrivez maintenant votre question à { $organisation }, en un seul message. Un message vocal, une photo ou un document, c'est bien aussi.
handoff-sent = Votre question est en route vers { $organisation }. Je vous apporterai leur réponse ici.
handoff-goes = Ce que vous écrivez maintenant va à { $organisation }.
handoff-passed = ✓ Transmis à { $organisation }.
handoff-back = ↩️ Demander autre chose au bot
handoff-close = ✅ Fermer cette question
handoff-resume = ✍️ Écrire à { $organisation }
handoff-aside = D'accord, demandez-moi. Votre question à { $organisation } reste ouverte et je vous apporterai la réponse.
handoff-closed = Votre question à { $organisation } est fermée. Ce que vous écrivez maintenant me revient.
handoff-gone = { $organisation } ne répond plus par mon intermédiaire. Je suis désolé. Avec /people, voyez qui peut aider.
handoff-many = Vous avez cinq questions ouvertes. Fermez-en d'abord une, ou attendez une réponse.
handoff-fast = Cela fait beaucoup de messages. Attendez une minute, puis écrivez à nouveau : ce que vous écrivez maintenant n'est pas transmis.
handoff-answer = ✉️ { $organisation } vous écrit :
handoff-reply = Pour répondre, écrivez ici.
handoff-late = { $organisation } n'a pas encore répondu, je suis désolé. Votre question reste ouverte. Vous pouvez aussi les joindre ainsi :
handoff-moved = { $organisation } a transmis votre question à { $other }.
handoff-quiet = Personne n'a écrit depuis deux semaines : votre question à { $organisation } est fermée. Vous pouvez redemander quand vous voulez.
handoff-lost = { $organisation } ne répond plus par mon intermédiaire, je suis désolé. Votre question est fermée. Vous pouvez les joindre ainsi :

## What those who answer see
desk-question = Une question en { $language }
desk-topic = Thème : { $topic }
desk-area = Lieu : { $area }
desk-nearest = Les pages les plus proches :
desk-how = Répondez à ce message, comme vous voulez : texte, voix, photo, document. La personne reçoit la réponse de votre organisation, sans votre nom.
desk-follows = La question suit ci-dessous.
desk-take = ✋ Je la prends
desk-take-over = ✋ Je la reprends
desk-close = ✅ Fermer
desk-pass-on = ➡️ Transmettre
desk-abuse = ⛔ Abus
desk-taken = Prise par { $name }.
desk-sent = ✓ En route vers la personne.
desk-good = ⭐ Utile à tous
desk-good-done = Merci. Ceux qui écrivent les pages verront la question et cette réponse, sans noms ni numéros.
desk-ended-by-person = La personne a fermé cette question.
desk-ended = Fermée.
desk-ended-abuse = Fermée pour abus.
desk-ended-quiet = Fermée : plus personne n'écrivait.
desk-unreachable = La personne a bloqué le bot : plus rien ne lui arrive. La question est fermée.
desk-refused = ⚠️ La dernière réponse n'est pas arrivée : Telegram ne l'a pas acceptée. Essayez de l'écrire en texte.
desk-forgotten = La personne a tout fait effacer. La question est fermée. J'ai retiré ce que je pouvais ; merci d'effacer le reste ici.
desk-over = Cette question est fermée. Rien n'a été transmis.
desk-pass-where = À qui la transmettre ?
desk-pass-nobody = Aucune autre organisation ne répond encore par le bot.
desk-passed-on = ➡️ Cette question a été transmise à { $organisation }.
desk-not-yours = Cette question est maintenant chez { $organisation }. Rien n'a été transmis.
desk-reminder = ⏰ Personne n'a répondu dans le délai promis. La personne a reçu vos coordonnées ; la question reste ouverte.
desk-away-until = D'accord : vous êtes absents jusqu'au { $date }. Je le dis à ceux qui demandent.
desk-away-off = Bon retour : je donne de nouveau vos horaires.
desk-away-how = Écrivez par exemple : /away lundi, /away 1.12., /away off

## Quand quelque chose ne marche pas
apology = J'ai eu un problème. Écrivez à nouveau dans quelques minutes, s'il vous plaît.
apology-emergency = Si c'est une urgence, n'attendez pas : appelez le { $number }.

## Le menu des commandes (60 caractères au plus)
command-start = Recommencer
command-help = Comment ça marche
command-language = Changer de langue
command-area = Où vous habitez
command-topics = Tout ce que je sais
command-people = Des personnes qui peuvent vous aider
command-privacy = Ce que je garde sur vous
command-mydata = Voir ce que je garde sur vous
command-hide = Vider les deux derniers jours de ce chat
command-forget = Effacer ce que je garde sur vous

## La discussion sur le web
web-title = Sportello : posez votre question
web-intro = Réponses sur la santé, la grossesse et les enfants, le logement, le travail et les études, les papiers. Gratuit, dans votre langue.
web-label = Votre question
web-send = Envoyer
web-you = Vous
web-bot = Sportello
web-no-script = Même sans JavaScript, vous pouvez tout lire et envoyer votre question avec le bouton.
web-privacy = Cette visite n'a pas de nom. Quand vous fermez la page, elle est oubliée.
web-failed = Votre message n'est pas arrivé. Essayez encore, s'il vous plaît.
web-conversation = Conversation
web-too-long = C'est trop long pour moi : { $limit } caractères au maximum. Écrivez plus court, s'il vous plaît.
web-no-place = Votre téléphone ne m'a pas dit où vous êtes. Choisissez votre ville, ou écrivez son nom.
web-not-found = Il n'y a rien à cette adresse.
web-home = Poser une question

## The terminal
terminal-how = Pour appuyer sur un bouton, écrivez son numéro. Pour finir, écrivez /quit

## Médiateurs et liens
greeting-by = { $organisation } vous souhaite la bienvenue. Je suis Sportello, une aide gratuite pour les personnes qui vivent en { $territory }.
greeting-again-by = { $organisation } vous souhaite de nouveau la bienvenue. Écrivez votre question avec vos mots.
invited = Bienvenue. Vous répondez maintenant aux questions des gens pour { $organisation }.
invited-again = Vous répondez déjà aux questions pour { $organisation }.
invited-group = Quand les gens veulent demander à une personne, leurs questions arrivent ici, chez vous. Vous les voulez dans un groupe de votre association ? Ajoutez-moi au groupe :
invited-privacy = Je garde votre nom et ce chat, scellés, tant que vous répondez pour l'organisation. /forget les efface.
add-to-group = 👥 M'ajouter à notre groupe
invite-gone = Quelqu'un a déjà utilisé cette invitation. Demandez-en une nouvelle à la personne qui vous l'a donnée.
invite-expired = Cette invitation est trop vieille : elle était valable 7 jours. Demandez-en une nouvelle à la personne qui vous l'a donnée.
invite-unknown = Je ne connais pas cette invitation. Il manque peut-être un morceau du lien. Demandez-le encore une fois.
group-is-desk = Ce groupe est maintenant le guichet de { $organisation }. Quand les gens veulent demander à une personne, leurs questions arrivent ici. Je lis seulement les commandes et les réponses à mes messages.
group-not-yours = Seule une personne qui répond pour l'organisation peut le faire. Ouvrez d'abord l'invitation dans un chat avec moi seul.
help-mediator = /link – un lien, un code QR et une affiche de votre association
    /stats – combien de personnes sont venues par vos liens
    /away until monday – quand personne ne peut répondre
help-administrator = /invite casa-aperta – inviter une personne d'une organisation
    /mediators – qui est là
    /remove – retirer une personne ou un groupe
invite-made = Une invitation pour répondre aux questions pour { $organisation }. Elle est valable pour une personne et son groupe, pendant 7 jours. Envoyez ce lien :
invite-how = Écrivez /invite et le nom d'une organisation de la liste, par exemple : /invite casa-aperta
invite-which = Quelle organisation voulez-vous dire ?
staff-none = Il n'y a encore personne. Pour inviter quelqu'un, écrivez /invite et le nom de l'organisation.
staff-title = Qui répond
staff-member = { $name }, depuis le { $date }
staff-group = Le groupe, depuis le { $date }
staff-the-group = Le groupe
remove-which = Qui faut-il retirer ?
remove-ask = Retirer { $name } de { $organisation } ? Plus aucune question n'arrivera là.
remove-yes = Oui, retirer
remove-done = C'est fait : { $name } ne répond plus pour { $organisation }.
link-of = Un lien de { $organisation }
link-how = Qui l'ouvre est accueilli en votre nom. Choisissez ci-dessous avec quoi il s'ouvre. Pour savoir où les gens l'ont trouvé, écrivez par exemple : /link salle d'attente
link-language = 🌐 Langue
link-area = 📍 Lieu
link-topic = 📖 Sujet
link-choose = Avec quoi le lien doit-il s'ouvrir ?
link-any = Laisser ouvert
link-poster = 📄 Affiche
link-cards = 🪪 Cartes
link-square = 🔳 Code QR
link-print = Voilà, c'est prêt à imprimer :
stats-title = Les liens de { $organisation } des 30 derniers jours
stats-none = Personne n'est venu par un lien de { $organisation } ces 30 derniers jours. /link en fait un.
stats-plain = Votre lien
stats-line = ouvert : { $opened } · questions : { $asked } · réponses : { $answered } · envoyés vers une personne : { $referred }
stats-few = moins de 5

## Ce qui s'imprime
poster-title = Vous avez une question ? Demandez à Sportello.
poster-topics = Santé, grossesse et enfants, logement, travail et études, papiers : des réponses sur votre téléphone.
poster-how = Visez le carré avec l'appareil photo du téléphone, ou cherchez { $bot } sur Telegram.
poster-free = Gratuit. Dans votre langue. Sans votre nom.

## In other chats and in groups
leaflet-open = 💬 Ouvrir Sportello : plus, et votre question
leaflet-none = Je n'ai rien trouvé. Posez-moi la question dans un chat
ask-privately = 💬 Me demander en privé
group-how = Écrivez votre question après /ask, par exemple : /ask Comment choisir un médecin de famille ?
group-reads = Vous pouvez aussi répondre à un de mes messages. Je ne lis rien d'autre dans ce groupe. Ici, tout le monde lit ma réponse : pour une question personnelle, écrivez-moi en privé.
group-privately = Vous ne voulez pas demander devant tout le monde ? Écrivez-moi en privé.
command-ask = Poser une question

## Pour ceux qui écrivent : l'arrière-guichet
backoffice-link = Votre lien vers l'espace de travail. Il marche 10 minutes et une seule fois :
backoffice-title = Espace de travail
backoffice-only = Cette page est pour ceux qui travaillent à Sportello. Écrivez /backoffice au bot : il répond avec un lien.
backoffice-expired = Ce lien a déjà servi ou il est trop vieux. Écrivez /backoffice au bot et vous en recevez un nouveau.
backoffice-enter-ask = Vous ouvrez l'espace de travail sur cet appareil pour 12 heures. Si d'autres l'utilisent aussi, sortez à la fin.
backoffice-enter = Entrer
backoffice-leave = Sortir
backoffice-left = Vous êtes sorti de l'espace de travail.
backoffice-slow = Trop de demandes en peu de temps. Attendez une minute et réessayez.
backoffice-form-old = Ce formulaire n'est plus valable : rien n'a changé. Revenez à la page et réessayez.
backoffice-today = Aujourd'hui
backoffice-knowledge = Contenus
backoffice-try = Essayer
backoffice-unanswered = Sans réponse
backoffice-unanswered-how = Ce que des personnes ont demandé sans avoir de réponse, sans noms. Un groupe apparaît quand trois personnes ont demandé, ou quand un médiateur a trouvé la réponse utile à tous.
backoffice-group-gone = Ce groupe n'est plus là : quelqu'un s'en est occupé, ou les questions sont trop vieilles.
backoffice-people = Personnes
backoffice-no-help = Réponse pas utile
backoffice-shared = Utiles à tous, selon les médiateurs
backoffice-their-answer = Ce que le médiateur a répondu :
backoffice-too-few = Pas montrés, car trop peu de personnes ont demandé : { $groups }
backoffice-aside = Mis de côté : { $groups }
backoffice-more = Suite
backoffice-lines = Ce qu'elles ont demandé
backoffice-add-lines = Ajouter à comment on demande
backoffice-add-lines-how = Cochez les questions auxquelles une page répond et choisissez la page. Raccourcissez-les s'il le faut, et enlevez ce qui dit qui a demandé.
backoffice-add-ticked = Ajouter ce qui est coché
backoffice-tick = Ajouter
backoffice-line = Question
backoffice-nothing-ticked = Rien n'a changé : cochez au moins une question, choisissez la page et écrivez votre nom.
backoffice-start = Commencer une page
backoffice-start-how = Un brouillon s'ouvre dans la langue du territoire, avec ces questions. Personne ne le voit avant que vous l'enregistriez.
backoffice-page-title = Titre (40 caractères au plus)
backoffice-where = Territoire et sujet
backoffice-title-unfit = Rien n'a changé : il faut un titre en lettres latines et un territoire.
backoffice-set-aside = Mettre de côté
backoffice-set-aside-how = Il revient quand autant d'autres personnes ont demandé.
backoffice-days = Les 30 derniers jours
backoffice-by-day = Par jour
backoffice-by-language = Par langue
backoffice-by-domain = Par sujet
backoffice-by-area = Par territoire
backoffice-questions = Questions
backoffice-answered = Répondues
backoffice-offered = Choix proposés
backoffice-referred = Envoyées vers une personne
backoffice-urgent = Urgences
backoffice-small-talk = Salutations
backoffice-handed-on = Transmises aux médiateurs
backoffice-helped = Est-ce que ça a aidé ?
backoffice-links = Liens
backoffice-nothing = Rien pour l'instant.
backoffice-none = Aucun
backoffice-area = Territoire
backoffice-language = Langue
backoffice-topic = Page
backoffice-state-reviewed = Relue
backoffice-state-draft = Brouillon
backoffice-state-stale = Traduction ancienne
backoffice-state-old = À vérifier
backoffice-state-past = Périmée
backoffice-state-missing = Manque
backoffice-phone = Comme sur le téléphone
backoffice-source = Le fichier
backoffice-problems = À corriger
backoffice-no-problems = Rien à corriger.
backoffice-asked-like = Comment on demande
backoffice-outcome = Ce qui se passe
backoffice-ranking = Les pages les plus proches
backoffice-sure = Certitude
backoffice-score = Points
backoffice-words-known = Mots connus
backoffice-words-there = Mots que la page contient
backoffice-words-telling = Mots qui comptent
backoffice-why = Pourquoi
backoffice-rule-answer = Il répond : il est sûr à { $sure }, et { $enough } suffit.
backoffice-rule-offer = Il fait choisir : il est sûr à { $sure }, moins que les { $enough } qu'il faut ; mais la bonne page est parmi celles-ci à { $among }.
backoffice-rule-refer = Il envoie vers une personne : il est sûr à { $sure }, et il faut { $enough } pour répondre.
backoffice-rule-urgent = Le message parle d'un danger : la fiche d'urgence passe avant tout.
backoffice-rule-small-talk = Le message n'est qu'un salut, un merci ou autre.
backoffice-not-second = La deuxième, { $page }, est moins probable : { $second } contre { $first }.
backoffice-made-of = De quoi est faite la certitude
backoffice-part-lead = Avance sur la deuxième
backoffice-part-strength = Force de la première
backoffice-part-learned = Ce qui a été appris sur le sujet
backoffice-part-nothing = Ressemble à des questions sans réponse
backoffice-part-share = Part des mots que le sujet connaît
backoffice-part-length = Longueur de la question
backoffice-part-start = Point de départ de chaque question
backoffice-edit = Modifier
backoffice-write = Écrire cette page
backoffice-back-to-page = Retour à la page
backoffice-preview = Aperçu
backoffice-save = Enregistrer
backoffice-author = Votre nom
backoffice-author-why = Il reste avec la modification : les autres savent à qui demander.
backoffice-author-missing = Pas enregistré : écrivez votre nom et enregistrez de nouveau. Votre texte est toujours là.
backoffice-saved = Enregistré. Le bot l'utilise dans quelques secondes.
backoffice-saved-noted = Enregistré, avec votre nom dans l'historique. Le bot l'utilise dans quelques secondes.
backoffice-saved-unnoted = Enregistré, mais l'historique n'a pas pu être écrit. Dites-le à qui gère Sportello : votre texte est en sécurité.
backoffice-errors-first = Pas enregistré : corrigez d'abord les erreurs indiquées ci-dessous. Votre texte est toujours là.
backoffice-full = Pas enregistré : le disque est plein. Votre texte est toujours là : copiez-le et prévenez qui gère Sportello.
backoffice-not-saved = Pas enregistré : le fichier ne peut pas être écrit. Votre texte est toujours là : copiez-le et prévenez qui gère Sportello.
backoffice-too-large = Pas enregistré : le texte est trop long. Il est toujours là : raccourcissez-le ou faites-en deux pages.
backoffice-changed = Pas enregistré : entre-temps, quelqu'un d'autre a changé cette page. Comparez les deux versions, mettez dans votre texte ce qu'il faut et enregistrez de nouveau.
backoffice-versions = Deux versions
backoffice-version-now = Comme elle est maintenant
backoffice-version-yours = Comme vous l'avez écrite
backoffice-elsewhere = Ce que cela change sur d'autres pages
backoffice-no-phone = Visible quand les erreurs sont corrigées.
backoffice-reviewed = Marquer comme relue
backoffice-reviewed-by = Relue par
backoffice-reviewed-on = Le
backoffice-review-missing = Pas enregistré : écrivez qui l'a relue et quand (au plus tard aujourd'hui).
backoffice-up-to-date = La traduction est à jour
backoffice-read-only = Ici, vous pouvez lire. Les pages sont changées par qui écrit pour Sportello.
backoffice-other-pages = Autres pages
backoffice-directory = Qui peut aider
backoffice-danger = Comment on dit qu'il y a un danger
backoffice-word-lists = Mots qui veulent dire la même chose
backoffice-readability = Lisibilité
backoffice-readability-score = { $score } ({ $name }). Plus c'est haut, plus c'est facile ; en dessous de { $least }, c'est difficile.
