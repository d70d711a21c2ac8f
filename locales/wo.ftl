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
elsewhere = Yaa ngi wax ci { $place }. Ban bérab nga bëgg tontu bi? Yoon yi wuute nañu.
area-taken = Maa ngi tontu ngir { $place }. Su fekkee fu beneen nga dëkk: /area
where-now = Fan nga nekk? Noonu ma wax la nimero yi ak loppitaan yi fa nekk. 112 dafay dox fépp.
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
    /mydata – gis lépp li ma denc ci yow
    /hide – dindi ci chat bii ñaari fan yi mujj
    /forget – far (effacer) li ma denc ci yow
help-emergency = Duma doktoor, duma awokaa (avocat). Su amee lu jamp (urgence), wool { $number }.
privacy-kept = Li may denc: sa làkk, sa gox (zone bi rekk), tontu bi nga mujj a gis, link walla afiis bi la indi fii, ak, 2 fan, nimero mesaas yi. Lépp dañu ko tëj ci code, sa tur ak sa nimero nekkuñu ci. Dama koy far su weesoo at te bindoo ma.
privacy-questions = Laaj yi amul tontu: 90 fan, tur, nimero ak adarees duñu ci des, ngir nit mën a bind tontu bi. Laaj buy xaar sa gox walla sa waaw: 7 fan.
privacy-handoff = Su ma yónnee laaj benn mbootaay, ñi fay liggéey dinañu ko gis, waaye duñu gis sa tur. Dinaa ko far lu yàgg-yàgg 30 fan ginaaw bi mu jeexee.
privacy-nobody = Duma wax kenn ku laaj, ak li mu laaj: du police, du nguur gi (autorités), du sa patron. Ci Telegram, Telegram itam day gis mesaas yi.
privacy-forget = /mydata day wone lépp li ma denc, /forget day ko far, /hide day setal 2 fan yi mujj ci chat bii.
mydata-here = Lii mooy lépp li ma denc ci yow. Ngir far ko: /forget
hide-button = 🧹 Setal chat bii
hide-done = Jeex na. Ñaari fan yi mujj set nañu. Li gën a yàgg mënuma ko far: faral chat bi ci Telegram.
hide-elsewhere = Fii mënuma fa far dara. Tëjal xët wii (page). Su keneen di jëfandikoo aparey bii, faral ko itam ci historique navigateur bi.
forget-ask = Ndax bëgg nga ma far (effacer) lépp li ma denc ci yow?
forget-yes = Waaw, far ko
forget-no = Déedéet
forget-done = Jeex na. Far naa li ma dencoon ci yow. Ci Telegram, mën nga far itam chat bi. Soo bindaatee, dinañu tàmbaliwaat.
forget-kept = Baax na, faruma dara.

## A question that is passed on to people
handoff-offer = Mën naa yónnee sa laaj { $organisation }.
handoff-sees = Dinañu gis sa laaj ak sa làkk. Duñu gis sa tur, sa nimero walla sa foto.
handoff-when = Li ñuy faral di def mooy tontu { $day }, balaa { $time }.
handoff-away = Nekkuñu fi ba { $date }.
handoff-yes = ✉️ Waaw, yónnee ko
handoff-no = Déedéet, jërëjëf
handoff-nothing = Baax na. Yónneewuma dara kenn.
handoff-write = Léegi bindal sa laaj ci { $organisation }, ci benn mesaas. Mën nga yónnee itam mesaasu kàddu, foto walla këyit.
handoff-sent = Sa laaj mu ngi ci yoon wi jëm { $organisation }. Dinaa la indil seen tontu fii.
handoff-goes = Li ngay bind léegi { $organisation } lay dem.
handoff-passed = ✓ Yónnee naa ko { $organisation }.
handoff-back = ↩️ Laaj bot bi leneen
handoff-close = ✅ Tëj laaj bii
handoff-resume = ✍️ Bind { $organisation }
handoff-aside = Baax na, laaj ma. Sa laaj ci { $organisation } mu ngi ubbeeku ba tey, dinaa la indil tontu bi.
handoff-closed = Sa laaj ci { $organisation } tëju na. Li ngay bind léegi ci man lay dellu.
handoff-gone = { $organisation } tontootu fii. Baal ma. Xoolal /people ngir gis ku la mën a dimbali.
handoff-many = Am nga juróomi laaj yu ubbeeku. Tëjal benn ci ñoom, walla nga xaar tontu.
handoff-fast = Mesaas yi bare nañu. Xaaral benn simili, ba noppi bindaat: li ngay bind léegi du dem.
handoff-answer = ✉️ { $organisation } bind na la:
handoff-reply = Su nga bëggee tontu, bindal fii.
handoff-late = { $organisation } tontoogul, baal ma. Sa laaj mu ngi ubbeeku ba tey. Mën nga leen jot itam nii:
handoff-moved = { $organisation } yónnee na sa laaj { $other }.
handoff-quiet = Ñaari ayu-bis kenn bindul: sa laaj ci { $organisation } tëju na. Mën nga laajaat saa yu la neexee.
handoff-lost = { $organisation } tontootu fii, baal ma. Sa laaj tëju na. Mën nga leen jot nii:

## What those who answer see
desk-question = Laaj ci { $language }
desk-topic = Mbir: { $topic }
desk-area = Gox: { $area }
desk-nearest = Xët yi gën a jege:
desk-how = Tontul mesaas bii ni la neexee: mbind, kàddu, foto, këyit. Nit ki ci seen mbootaay lay jële tontu bi, du gis sa tur.
desk-follows = Laaj bi mu ngi ci suuf.
desk-take = ✋ Maa koy jël
desk-take-over = ✋ Maa koy wéyal
desk-close = ✅ Tëj
desk-pass-on = ➡️ Yónnee ñeneen
desk-abuse = ⛔ Ñàkk kersa
desk-taken = { $name } moo ko jël.
desk-sent = ✓ Mu ngi ci yoon wi jëm ci nit ki.
desk-good = ⭐ Baax na ñépp
desk-good-done = Jërëjëf. Ñiy bind xët yi dinañu gis laaj bi ak tontu bii, te tur walla nimero du ci nekk.
desk-ended-by-person = Nit ki tëj na laaj bii.
desk-ended = Tëju na.
desk-ended-abuse = Tëju na ndax ñàkk kersa.
desk-ended-quiet = Tëju na: kenn bindatul.
desk-unreachable = Nit ki tere na bot bi: dara dootu ko jot. Laaj bi tëju na.
desk-refused = ⚠️ Tontu bu mujj bi agsiwul: Telegram nanguwu ko. Jéemal koo bind.
desk-forgotten = Nit ki far na lépp. Laaj bi tëju na. Dindi naa li ma mën; ngalla far leen fii li des.
desk-over = Laaj bii tëju na. Dara demul.
desk-pass-where = Ku ma koy yónnee?
desk-pass-nobody = Amagul beneen mbootaay buy tontu ci bot bi.
desk-passed-on = ➡️ Laaj bii yónnee nañu ko { $organisation }.
desk-not-yours = Laaj bii mu ngi ci { $organisation } léegi. Dara demul.
desk-reminder = ⏰ Kenn tontuwul ci waxtu wi ñu digle woon. Nit ki xam na ni leen mënee jot; laaj bi mu ngi ubbeeku ba tey.
desk-away-until = Baax na: dungeen fi nekk ba { $date }. Dinaa ko wax ñiy laaj.
desk-away-off = Dalal-leen: dinaa waxaat seen waxtu.
desk-away-how = Bindal lu mel ni: /away altine, /away 1.12., /away off

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
command-mydata = Gis li ma denc ci yow
command-hide = Setal ñaari fan yi mujj ci chat bii
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

## Ñiy dimbale ak lien yi
greeting-by = { $organisation } a ngi lay dalal. Maa ngi tudd Sportello. Dama lay dimbali ci { $territory }, te doo fey dara (gratuit).
greeting-again-by = { $organisation } a ngi lay dalalaat. Bindal sa laaj ni nga ko waxe.
invited = Dalal ak jàmm. Léegi yaa ngi tontu laaji nit ñi ci turu { $organisation }.
invited-again = Yaa ngi tontu ba noppi ci turu { $organisation }.
invited-group = Su nit ñi bëggee laaj nit, seeni laaj dañuy ñëw fii ci yow. Ndax dinga leen bëgg ci gurupu sa mbootaay? Dugal ma ci gurup bi:
invited-privacy = Maa ngi denc sa tur ak chat bii, tëj naa leen bu wér, fileek yaa ngi tontu ci turu mbootaay gi. /forget day far lépp.
add-to-group = 👥 Dugal ma ci sunu gurup
invite-gone = Am na ku jëfandikoo woote bii ba noppi. Laajal ki la ko jox beneen bu bees.
invite-expired = Woote bii dafa yàgg lool: 7 fan la yàggoon. Laajal ki la ko jox beneen bu bees.
invite-unknown = Xamuma woote bii. Xëyna lenn ci lien bi mooy manke. Laajal ko beneen yoon.
group-is-desk = Gurup bii léegi mooy biro { $organisation }. Su nit ñi bëggee laaj nit, seeni laaj dañuy ñëw fii. Damay jàng rekk komànd yi ak tontu yi ñuy def ci samay bataaxal.
group-not-yours = Ki tontu ci turu mbootaay gi rekk moo ko mëna def. Ubbil woote bi jëkk ci chat ak man doŋŋ.
help-mediator = /link – ab lien, ab kod QR ak ab afiis bu sa mbootaay
    /stats – ñaata nit ñoo ñëw ci say lien
    /away until monday – su kenn mënul tontu
help-administrator = /invite casa-aperta – woo nit ku bokk ci mbootaay
    /mediators – kan moo fi nekk
    /remove – dindi nit walla gurup
invite-made = Woote ngir tontu laaj yi ci turu { $organisation }. Kenn nit ak gurupam a ko mëna jëfandikoo, 7 fan. Yónneel lien bii:
invite-how = Bindal /invite ak turu mbootaay bu nekk ci liste bi, lu ci melni: /invite casa-aperta
invite-which = Ban mbootaay nga bëgga wax?
staff-none = Kenn nekkagul fi. Ngir woo nit, bindal /invite ak turu mbootaay gi.
staff-title = Ki tontu
staff-member = { $name }, li ko dale { $date }
staff-group = Gurup bi, li ko dale { $date }
staff-the-group = Gurup bi
remove-which = Kan nga bëgga dindi?
remove-ask = Ndax ma dindi { $name } ci { $organisation }? Laaj dootul fa ñëw.
remove-yes = Waaw, dindil
remove-done = Mat na: { $name } dootul tontu ci turu { $organisation }.
link-of = Lien bu { $organisation }
link-how = Ku ko ubbi, dinañu ko nuyu ci seen tur. Tànnal ci suuf li muy ubbi. Ngir xam fu ko nit ñi gise, bindal lu ci melni: /link saalu xaar
link-language = 🌐 Làkk
link-area = 📍 Bérab
link-topic = 📖 Mbir
link-choose = Lan la lien bi wara ubbi?
link-any = Bàyyi ko noonu
link-poster = 📄 Afiis
link-cards = 🪪 Kàrt
link-square = 🔳 Kod QR
link-print = Mi ngi nii, mën nga ko imprimer:
stats-title = Lieni { $organisation } ci 30 fan yi weesu
stats-none = Kenn ñëwul ci lien bu { $organisation } ci 30 fan yi weesu. Ak /link mën nga ci def benn.
stats-plain = Seen lien
stats-line = ubbi: { $opened } · laaj: { $asked } · tontu: { $answered } · yónnee ci nit: { $referred }
stats-few = lu yées 5

## Li ñuy imprimer
poster-title = Am nga laaj? Laajal Sportello.
poster-topics = Wér-gi-yaram (santé), ëmb (grossesse) ak xale, dëkkuwaay (logement), liggéey ak njàng, kayit (papiers): tontu ci sa telefon.
poster-how = Jubalal kameraa sa telefon ci kaare bi, walla nga seet { $bot } ci Telegram.
poster-free = Doo fey dara. Ci sa làkk. Te duñu laaj sa tur.

## In other chats and in groups
leaflet-open = 💬 Ubbi Sportello: yeneen xibaar, ak sa laaj
leaflet-none = Gisuma dara. Laaj ma ci waxtaan wu am yaw ak man
ask-privately = 💬 Laaj ma, yaw ak man rekk
group-how = Bindal sa laaj ginaaw /ask, lu ci melni: /ask Naka laay am doktoor njaboot?
group-reads = Mën nga it tontu benn ci samay bataaxal. Ci gurup bii duma jàng leneen. Fii ñépp dañuy jàng sama tontu: su dee laaj bu jëm ci yaw, bind ma, yaw ak man rekk.
group-privately = Bëggoo laaj ci kanamu ñépp? Bind ma, yaw ak man rekk.
command-ask = Laaj laaj

## Ñi di bind: biro bi ci ginnaaw
backoffice-link = Sa link ngir dugg ci barabu liggéey bi. 10 simili lay am solo, te benn yoon rekk:
backoffice-title = Barabu liggéey
backoffice-only = Xët wii ñiy liggéey ci Sportello lañu ko defal. Bindal bot bi /backoffice: dina la tontu ak benn link.
backoffice-expired = Link bii jëfandikoo nañu ko ba noppi walla jotam weesu na. Bindal bot bi /backoffice, dinga am bu bees.
backoffice-enter-ask = Ci jumtukaay bii ngay dugg barabu liggéey bi 12 waxtu. Su ko ñeneen di jëfandikoo, génnal boo noppee.
backoffice-enter = Duggal
backoffice-leave = Génnal
backoffice-left = Génn nga barabu liggéey bi.
backoffice-slow = Laaj yi bari nañu ci waxtu wu gàtt. Xaaral benn simili nga jéemaat.
backoffice-form-old = Formulaire bii amatul solo: dara soppiku. Dellul ci xët wi nga jéemaat.
backoffice-today = Tey
backoffice-knowledge = Xam-xam
backoffice-try = Jéem
backoffice-unanswered = Yi amul tontu
backoffice-unanswered-how = Li nit ñi laaj te amuñu tontu, te tur nekku ci. Mbooloo dafay feeñ bu ñetti nit laajee, walla bu mediatër gisee ne tontu bi baax na ñépp.
backoffice-group-gone = Mbooloo mii nekkatu fi: am na ku ko topptoo, walla laaj yi dañu yàgg lool.
backoffice-people = Nit
backoffice-no-help = Tontu bu dimbaliwul
backoffice-shared = Yi baax ci ñépp, ni ko mediatër yi waxe
backoffice-their-answer = Li mediatër bi tontu:
backoffice-too-few = Yi feeñul, ndax nit ñi laaj dañu néew lool: { $groups }
backoffice-aside = Yi ñu teg ci wet: { $groups }
backoffice-more = Yeneen
backoffice-lines = Li ñu laaj
backoffice-add-lines = Yokk ko ci ni ñu koy laaje
backoffice-add-lines-how = Màndargaal laaj yi xët di tontu, te nga tànn xët wi. Gàttal leen bu jaree, te nga dindi lépp luy wax ku laaj.
backoffice-add-ticked = Yokk yi ñu màndargaal
backoffice-tick = Yokk
backoffice-line = Laaj
backoffice-nothing-ticked = Dara soppiku: màndargaal benn laaj lu mu néew néew, tànnal xët wi te bind sa tur.
backoffice-start = Tàmbali xët
backoffice-start-how = Xët wu ñu tàmbali dafay ubbeeku ci làkku gox bi, ak laaj yii ci biir. Kenn du ko gis laata nga koy denc.
backoffice-page-title = Tur (40 araf lu mu bari bari)
backoffice-where = Gox ak mbir
backoffice-title-unfit = Dara soppiku: tur wi dafa soxla arafi latin, ak gox.
backoffice-set-aside = Teg ko ci wet
backoffice-set-aside-how = Dina dellusi bu yeneen nit ñu tolloo noonu laajee.
backoffice-days = 30 fan yi mujj
backoffice-by-day = Ci bés bu nekk
backoffice-by-language = Ci làkk wu nekk
backoffice-by-domain = Ci mbir mu nekk
backoffice-by-area = Ci gox bu nekk
backoffice-questions = Laaj yi
backoffice-answered = Tontu nañu
backoffice-offered = Joxe nañu tànneef
backoffice-referred = Yóbbu nañu ci nit
backoffice-urgent = Jafe-jafe yu gaaw
backoffice-small-talk = Nuyoo
backoffice-handed-on = Jottali nañu leen mediatër yi
backoffice-helped = Ndax jariñ na?
backoffice-links = Link yi
backoffice-nothing = Dara amagul.
backoffice-none = Amul
backoffice-area = Gox
backoffice-language = Làkk
backoffice-topic = Xët
backoffice-state-reviewed = Seetaat nañu ko
backoffice-state-draft = Brouillon
backoffice-state-stale = Tekki bu màgget
backoffice-state-old = Seetaat ko
backoffice-state-past = Jotam weesu na
backoffice-state-missing = Amul
backoffice-phone = Ni ci telefon bi
backoffice-source = Fichier bi
backoffice-problems = Li war a jagalu
backoffice-no-problems = Dara waru fee jagalu.
backoffice-asked-like = Ni ñu koy laaje
backoffice-outcome = Li ciy génn
backoffice-ranking = Xët yi gëna jege
backoffice-sure = Ni mu wóore
backoffice-score = Poñ
backoffice-words-known = Baat yi ñu xam
backoffice-words-there = Baat yi nekk ci xët wi
backoffice-words-telling = Baat yi am solo
backoffice-why = Lu tax
backoffice-rule-answer = Day tontu: wóor na ko { $sure }, te { $enough } doy na.
backoffice-rule-offer = Day joxe tànneef: wóor na ko { $sure }, yées na { $enough } bi mu soxla; waaye xët wi baax mu ngi ci yii { $among }.
backoffice-rule-refer = Day yónnee ci nit: wóor na ko { $sure }, te tontu bi { $enough } lay laaj.
backoffice-rule-urgent = Mesaas bi daa wax ci musiba: kàrtu jafe-jafe bi mooy njëkk lépp.
backoffice-rule-small-talk = Mesaas bi nuyoo rekk la, cant walla lu ni mel.
backoffice-not-second = Ñaareel bi, { $page }, moo gëna néew yaakaar: { $second } ci kanamu { $first }.
backoffice-made-of = Lu tax mu wóor ko
backoffice-part-lead = Li mu raw ñaareel bi
backoffice-part-strength = Dooley bu njëkk bi
backoffice-part-learned = Li mu jàng ci mbir mi
backoffice-part-nothing = Ni mu niróo ak laaj yu amul tontu
backoffice-part-share = Baat yi mbir mi xam
backoffice-part-length = Guddaayu laaj bi
backoffice-part-start = Fi laaj bu nekk di tàmbalee
backoffice-edit = Soppi
backoffice-write = Bindal xët wii
backoffice-back-to-page = Dellu ci xët wi
backoffice-preview = Xool ni muy mel
backoffice-save = Denc
backoffice-author = Sa tur
backoffice-author-why = Day des ak coppite bi, ngir ñeneen ñi xam kan lañuy laaj.
backoffice-author-missing = Dencuñu ko: bindal sa tur te denc ko beneen yoon. Sa mbind mu ngi fi ba tey.
backoffice-saved = Denc nañu ko. Bot bi dina ko jëfandikoo ci ay segond.
backoffice-saved-noted = Denc nañu ko, ak sa tur ci jaar-jaar bi. Bot bi dina ko jëfandikoo ci ay segond.
backoffice-saved-unnoted = Denc nañu ko, waaye mënuñu ko bind ci jaar-jaar bi. Waxal ko ki yor Sportello: sa mbind wóor na.
backoffice-errors-first = Dencuñu ko: njëkkal jagal njuumte yi ñu màndargaal ci suuf. Sa mbind mu ngi fi ba tey.
backoffice-full = Dencuñu ko: disk bi fees na. Sa mbind mu ngi fi ba tey: kopi ko te wax ko ki yor Sportello.
backoffice-not-saved = Dencuñu ko: mënuñu bind fichier bi. Sa mbind mu ngi fi ba tey: kopi ko te wax ko ki yor Sportello.
backoffice-too-large = Dencuñu ko: mbind mi dafa gudd lool. Mu ngi fi ba tey: gàttal ko walla nga def ko ñaari xët.
backoffice-changed = Dencuñu ko: keneen soppi na xët wii ci diggante bi. Méngaleel ñaari mbind yi, boole ci sa bos li war, te denc ko beneen yoon.
backoffice-versions = Ñaari mbind
backoffice-version-now = Ni mu mel léegi
backoffice-version-yours = Ni nga ko binde
backoffice-elsewhere = Li muy soppi ci yeneen xët
backoffice-no-phone = Dina feeñ bu njuumte yi jagoo.
backoffice-reviewed = Màndargaal ne seetaat nañu ko
backoffice-reviewed-by = Ki ko seetaat
backoffice-reviewed-on = Bés bi
backoffice-review-missing = Dencuñu ko: bindal ku ko seetaat ak kañ (tey ci lu yéex).
backoffice-up-to-date = Tekki bi yees na
backoffice-read-only = Fii mën nga fee jàng. Ñiy bind ngir Sportello ñooy soppi xët yi.
backoffice-other-pages = Yeneen xët
backoffice-directory = Ku mën a dimbali
backoffice-danger = Ni nit ñi di waxe ne musiba am na
backoffice-word-lists = Baat yu tolloo maanaa
backoffice-readability = Ni mu yomboo jàng
backoffice-readability-score = { $score } ({ $name }). Lu mu gëna kawe, mu gëna yomb; su yéesee { $least }, dafa jafe.
