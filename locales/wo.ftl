# The bot's own words. One phrase a key; short sentences, plain words (level A2), warm, never childish.
# What stands in { $braces } is filled in: keep it, put it where your language wants it.

## The first meeting
greeting = Salaamaalekum. Maa ngi tudd Sportello. Dama lay dimbali ci { $territory }, te doo fey dara (gratuit).
greeting-topics = Mën nga ma laaj ci wér-gi-yaram (santé), ëmb (grossesse) ak xale, dëkkuwaay (logement), liggéey ak njàng, kayit (papiers). Bindal ni ngay waxe.
greeting-privacy = Man programme laa, duma nit. Duma denc sa tur. Yeneen xibaar: /privacy
greeting-emergency = Su amee lu jamp (urgence), wool { $number }.
greeting-again = Salaamaalekum. Bindal sa laaj ni ngay waxe.
choose-language = Tànnal sa làkk:
language-set = Dinaa wax ak yow ci wolof. Bindal sa laaj.
language-mine = Sa làkk nekkul ci liste bi? Bind ma ci sa làkk, dinaa jéem.
not-spoken = Yaa ngi bind ci { $language }. Làkku boobu mënuma ko ba tey. Tànnal benn ci làkk yii te bindaat:
they-speak = Ñii dañuy làkk { $language }:

## Where the person lives
where-do-you-live = Fan nga dëkk? Su ma ko xamee, dinaa la won barab yi la jege. Mën nga laaj sa laaj léegi itam.
where-needed = Fan nga nekk? Su ma ko xamee, dinaa la won barab yi la jege.
area-needed-first = Barab bu nekk ak ay sàrtam (règles). Fan nga nekk?
set-area = 📍 Wax fi ma dëkk
near-me = 📍 Ci sama wet
share-place = Bësal butoŋ bi ci suuf ngir yónnee fi nga nekk. Gox bi (zone) rekk laay denc.
share-place-button = 📍 Yónnee fi ma nekk
area-set = Baax na: { $place }. Bindal sa laaj léegi.
area-far = { $territories } rekk laa xam. Yaa ngi sore foofu. Tànnal benn barab, walla nga laaj rekk.
not-here = Feneen ci { $territory }

## An answer
checked-on = Xibaar yi, saytu nañu leen (vérifier) ci { $date }.
source = Fi mu jóge (source): { $source }
not-reviewed = Benn professionnel ci mbir mi jàngagul mbind mii.
may-have-changed = Lii mën na soppeeku ginnaaw { $date }. Laajal ci biro bi (guichet) balaa ngay def dara.
translation-old = Mbind mu njëkk mi moo gën a bees tekki bii (traduction). Laajal ci biro bi (guichet) ngir mu wóor la.
only-in = Tontu bii, ci { $language } rekk laa ko am.
where-to-go = 📍 Fan laa war a dem
show-at-desk = 🪧 Won ko ci guichet bi
ask-person = 👤 Laaj nit
other-language = 🌐 Weneen làkk
helped-yes = 👍 Dimbali na ma
helped-no = 👎 Dimbaliwu ma
helped-thanks = Jërëjëf. Bind ma soo amee beneen laaj.
helped-sorry = Baal ma. Laajaatal ci yeneen wax, walla nga laaj nit.
back-to-answer = ↩️ Tontu bu gàtt bi
choose-language-of-answer = Ci wan làkk?
at-the-desk = Wonal sa telefon ci biro bi (guichet). Nii lañu koy waxe ci { $language }:
no-section = Xët wii (page) waxul loolu. Nit ñii mën nañu la ko wax:
see-also = Xoolal itam:

## A choice, or nothing found
which-one = Ban ci yii ngay wax?
none-of-these = Du benn ci yii
not-found = Xamuma tontu laaj bii, te bëgguma wax lu ma wóorul.
nearest-topics = Amaana benn ci yii dimbali la:
they-can-help = Nit ñii mën nañu la dimbali:
more-help = Ginnaaw loolu, nit ñii mën nañu la dimbali:
nobody-known = Xamaguma ci sa wet ku la mën a dimbali ci lii. Bindaatal sa laaj ci yeneen wax, walla nga xool /topics.
language-unknown = Baal ma, mënaguma làkk wii. Tànnal wenn wu nga mën a jàng:

## Organisations and offices
offices-near = Fi nga war a dem:
no-office = Xamaguma adareesu biro bii. Nit ñii mën nañu la ko wax:
from-you = { $km } km ci fi nga nekk
from-centre = { $km } km ci diggu { $city } (centre-ville)
open-until = Ubbi nañu léegi, ba { $time }
open-always = Ubbi nañu guddi ak bëccëg
opens = Tëj nañu léegi. Dinañu ubbi { $day } ci { $time }
hours-unknown = Xamuma waxtu yi ñuy ubbi (horaires). Wool balaa ngay dem.
hours-unknown-no-phone = Xamuma waxtu yi ñuy ubbi (horaires).
old-contact = Contact bii, ci { $date } lañu ko jël. Wool balaa ngay dem.
old-contact-no-phone = Contact bii, ci { $date } lañu ko jël. Mën na soppeeku.
speaks = Làkk yi ñuy wax: { $languages }
map-of = 🗺 Kàrt (carte): { $name }
website-of = 🔗 { $name }
today = tey
tomorrow = ëllëg
weekday-1 = altine
weekday-2 = talaata
weekday-3 = àllarba
weekday-4 = alxamis
weekday-5 = àjjuma
weekday-6 = gaawu
weekday-7 = dibéer

## Topics
topics-title = Ci lan nga bëgg a laaj?
topics-in = { $domain }: bësal benn laaj.
domain-health = Wér-gi-yaram (santé)
domain-maternal-child = Ëmb (grossesse) ak xale
domain-housing = Dëkkuwaay (logement)
domain-skills = Liggéey ak njàng
domain-rights = Kayit ak àq (papiers, droits)

## What the bot cannot read
sent-voice = Mënuma déglu message vocal. Bindal sa laaj, su amee ay njuumte (fautes) sax.
sent-picture = Mënuma gis nataal (photo). Bindal ci ay wax yu néew li nga bëgg a xam.
sent-sticker = Jërëjëf! Léegi bindal sa laaj ni ngay waxe.
sent-document = Mënuma ubbi document, te duma ko denc. Bindal li ci nekk, ci misaal: "bataaxal bu jóge ci borom kër gi (propriétaire)".
sent-contact = Soxlawuma ay contact, te duma leen denc. Bindal sa laaj ni ngay waxe.
sent-forwarded = Yónnee nga ma mesaas bu jóge feneen (transféré). Bindal ni ngay waxe li nga ci bëgg a xam.
sent-other = Mbind (texte) rekk laa mën a jàng. Bindal sa laaj ni ngay waxe.
old-button = Butoŋ bii yàgg na, te amatuma xëtam (page). Bindal sa laaj, walla nga tànn benn mbir (thème).

## Help, privacy, forgetting
help-how = Bindal sa laaj ni ngay waxe, ci misaal: "Naka laay def ba am doktoor bu may topp (médecin de famille, medico di base)?" Dinaa wut tontu bi te dinaa la wax fi mu jóge. Su ma ko xamul, dinaa la wax ñi la mën a dimbali.
help-commands = /language – soppi làkk wi
    /area – fi nga dëkk
    /topics – lépp li ma xam
    /people – nit ñi la mën a dimbali
    /privacy – li may denc
    /forget – far (effacer) li ma denc ci yow
help-emergency = Duma doktoor, duma awokaa (avocat). Su amee lu jamp (urgence), wool { $number }.
privacy-kept = Li may denc: sa làkk, sa gox (zone bi rekk) ak tontu bi nga mujj a gis. Ci code laa koy dence. Sa tur ak sa nimero nekkuñu ci.
privacy-questions = Laaj yi ma mënul a tontu, dinañu leen denc 90 fan. Tur, nimero ak adarees duñu ci des. Loolu dañu koy def ngir nit mën a bind tontu bi.
privacy-nobody = Duma wax kenn ku laaj, ak li mu laaj: du police, du nguur gi (autorités), du sa patron. Soo bindee ci Telegram, Telegram itam day gis mesaas yi, ni ci bépp chat.
privacy-forget = Ngir far (effacer) lépp: /forget
forget-ask = Ndax bëgg nga ma far (effacer) lépp li ma denc ci yow?
forget-yes = Waaw, far ko
forget-no = Déedéet
forget-done = Jeex na. Far naa li ma dencoon ci yow. Ci Telegram, mën nga far itam chat bi. Soo bindaatee, dinañu tàmbaliwaat.
forget-kept = Baax na, faruma dara.

## When something breaks
apology = Am na lu yàqu ci sama wàll (erreur). Bindaatal ginnaaw ay minit.
apology-emergency = Su dee lu jamp la (urgence), bul xaar: wool { $number }.

## The menu of commands (at most 60 characters each)
command-start = Tàmbaliwaat
command-help = Ni muy doxe
command-language = Soppi làkk wi
command-area = Fi nga dëkk
command-topics = Lépp li ma xam
command-people = Nit ñi la mën a dimbali
command-privacy = Li may denc ci yow
command-forget = Far (effacer) li ma denc ci yow

## The web chat
web-title = Sportello: laajal sa laaj
web-intro = Ay tontu ci wér-gi-yaram (santé), ëmb (grossesse) ak xale, dëkkuwaay (logement), liggéey ak njàng, kayit (papiers). Doo fey dara, ci sa làkk.
web-label = Sa laaj
web-send = Yónnee
web-you = Yow
web-bot = Sportello
web-no-script = Su JavaScript amul sax, mën nga jàng lépp te yónnee sa laaj ak butoŋ bi.
web-privacy = Visite bii amul tur. Soo tëjee xët wi (page), dañu koy fàtte.
web-failed = Sa mesaas agsiwul. Jéemaatal.
web-conversation = Waxtaan
web-too-long = Bii guddu na lool ci man: { $limit } araf la gëna bari. Bindal lu gëna gàtt, su la neexee.
web-no-place = Sa telefon waxu ma foo nekk. Tànnal sa dëkk, walla nga bind turam.
web-not-found = Amul dara ci adrees bii.
web-home = Laajal dara

## The terminal
terminal-how = Ngir bës ci bouton, bindal limam. Ngir jeexal, bindal /quit
