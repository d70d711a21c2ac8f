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
    /forget – effacer ce que je garde sur vous
help-emergency = Je ne suis ni médecin ni avocat. En cas d'urgence, appelez le { $number }.
privacy-kept = Ce que je garde : votre langue, votre zone (pas l'endroit exact) et la dernière réponse que vous avez vue. Tout est gardé sous un code, sans votre nom et sans votre numéro.
privacy-questions = Les questions sans réponse sont gardées 90 jours, sans noms, sans numéros et sans adresses. Ainsi, des personnes peuvent écrire la réponse.
privacy-nobody = Je ne dis à personne qui a demandé quoi : ni à la police, ni aux autorités, ni à votre employeur. Si vous écrivez sur Telegram, Telegram aussi voit les messages, comme dans chaque discussion.
privacy-forget = Pour tout effacer : /forget
forget-ask = Voulez-vous effacer tout ce que je garde sur vous ?
forget-yes = Oui, effacer
forget-no = Non
forget-done = C'est fait. J'ai effacé ce que je gardais sur vous. Sur Telegram, vous pouvez aussi supprimer la discussion. Si vous m'écrivez à nouveau, nous recommençons à zéro.
forget-kept = D'accord, je n'ai rien effacé.

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
