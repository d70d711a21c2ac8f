# The bot's own words. One phrase a key; short sentences, plain words (level A2), warm, never childish.
# What stands in { $braces } is filled in: keep it, put it where your language wants it.

## The first meeting
greeting = Hello. I am Sportello, a free helper for { $territory }.
greeting-topics = Ask me about health, pregnancy and children, home, work and studies, documents. Write in your own words.
greeting-privacy = I am a program, not a person. I do not keep your name. More: /privacy
greeting-emergency = In an emergency, call { $number }.
greeting-again = Hello. Write your question in your own words.
choose-language = Choose your language:
language-set = I will speak English with you. Write your question.
language-mine = Your language is not on the list? Write to me in it and I will try.
not-spoken = You are writing in { $language }. I do not speak it yet. Choose one of these languages and write again:
they-speak = They speak { $language }:

## Where the person lives
where-do-you-live = Where do you live? Then I can show you places near you. You can also ask your question now.
where-needed = Where are you? Then I can show you the places near you.
area-needed-first = The rules are not the same everywhere. Where are you?
set-area = 📍 Say where I live
near-me = 📍 Near me
share-place = Press the button below to send your place. I keep only the rough area.
share-place-button = 📍 Send my place
area-set = Good: { $place }. Now write your question.
area-far = I only know { $territories }. You are far from there. Choose a place, or ask all the same.
elsewhere = You write about { $place }. Where do you need the answer for? The rules are not the same.
area-taken = I answer for { $place }. If you live elsewhere: /area
where-now = Where are you? Then I tell you the numbers and hospitals there. 112 works everywhere.
not-here = Somewhere else in { $territory }

## An answer
checked-on = Facts checked on { $date }.
source = Source: { $source }
not-reviewed = No professional of the field has read this text yet.
may-have-changed = This may have changed after { $date }. Ask at the desk before you act.
translation-old = The original is newer than this translation. Ask at the desk to be sure.
only-in = I have this answer only in { $language }.
where-to-go = 📍 Where to go
show-at-desk = 🪧 Show at the desk
ask-person = 👤 Ask a person
other-language = 🌐 Another language
helped-yes = 👍 This helped
helped-no = 👎 It did not help
helped-thanks = Thank you. Write to me when you have another question.
helped-sorry = I am sorry. Ask again in other words, or ask a person.
back-to-answer = ↩️ The short answer
choose-language-of-answer = In which language?
at-the-desk = Hold up your phone at the desk. It says the same in { $language }:
no-section = This page does not say that. These people can tell you:
see-also = See also:

## A choice, or nothing found
which-one = Which of these do you mean?
none-of-these = None of these
not-found = I do not know the answer to this, and I do not want to guess.
nearest-topics = Perhaps one of these helps:
they-can-help = These people can help you:
more-help = After that, these people can help you:
nobody-known = I do not know anyone for this near you yet. Write your question in other words, or look at /topics.
language-unknown = I am sorry, I do not speak this language yet. Choose one that you can read:

## Organisations and offices
offices-near = Where to go:
no-office = I do not know the address of this office yet. These people can tell you:
from-you = { $km } km from you
from-centre = { $km } km from the centre of { $city }
open-until = Open now, until { $time }
open-always = Open day and night
opens = Closed now. Opens { $day } at { $time }
hours-unknown = I do not know the opening hours. Call first.
hours-unknown-no-phone = I do not know the opening hours.
old-contact = This contact is from { $date }. Call before you go.
old-contact-no-phone = This contact is from { $date }. It may have changed.
speaks = They speak: { $languages }
map-of = 🗺 Map: { $name }
website-of = 🔗 { $name }
today = today
tomorrow = tomorrow
weekday-1 = on Monday
weekday-2 = on Tuesday
weekday-3 = on Wednesday
weekday-4 = on Thursday
weekday-5 = on Friday
weekday-6 = on Saturday
weekday-7 = on Sunday

## Topics
topics-title = What is it about?
topics-in = { $domain }: tap a question.
domain-health = Health
domain-maternal-child = Pregnancy and children
domain-housing = Home
domain-skills = Work and studies
domain-rights = Documents and rights

## What the bot cannot read
sent-voice = I cannot listen to voice messages. Please write your question, even with mistakes.
sent-picture = I cannot see pictures. Please write in a few words what you want to know.
sent-sticker = Thank you! Now write your question in your own words.
sent-document = I cannot open documents, and I do not keep them. Write what it is about: "letter from the landlord", for example.
sent-contact = I do not need contacts, and I do not keep them. Write your question in your own words.
sent-forwarded = You forwarded a message. Write in your own words what you want to know about it.
sent-other = I can only read text. Please write your question in your own words.
old-button = This button is old and I no longer have its page. Write your question, or choose a topic.

## Help, privacy, forgetting
help-how = Write your question in your own words, for example: "How do I get a family doctor?" I look for the answer and tell you where it comes from. When I do not know, I name people who can help.
help-commands = /language – change the language
    /area – where you live
    /topics – everything I know
    /people – people who can help
    /privacy – what I keep
    /mydata – see everything that I keep about you
    /hide – remove from this chat what was said in the last two days
    /forget – erase what I keep about you
help-emergency = I am not a doctor and not a lawyer. In an emergency, call { $number }.
privacy-kept = I keep: your language, your area (only roughly), the answer you saw last, the link or poster that brought you, and for 2 days the numbers of the messages here. All is sealed, under a code, without your name and number. I erase it after a year without a word from you.
privacy-questions = Questions without an answer: 90 days, without names, numbers and addresses, so that people can write the answer. A question that waits for your area or your yes: 7 days.
privacy-handoff = If I pass a question on to an organisation, people there see it, without your name. I erase it at most 30 days after its end.
privacy-nobody = I tell nobody who asked what: not the police, not the authorities, not your employer. On Telegram, Telegram too sees the messages.
privacy-forget = /mydata shows all that I keep, /forget erases it, /hide clears the last 2 days of this chat.
mydata-here = This is everything that I keep about you. To erase it: /forget
hide-button = 🧹 Clear this chat
hide-done = Done. The last two days are cleared. What is older I cannot delete: delete the chat in Telegram.
hide-elsewhere = Here I cannot delete anything. Close this page. If someone else uses this device, delete it from the history of the browser too.
forget-ask = Shall I erase everything that I keep about you?
forget-yes = Yes, erase it
forget-no = No
forget-done = Done. I have erased what I kept about you. On Telegram you can also delete the chat. If you write again, we start anew.
forget-kept = Good, nothing was erased.

## A question that is passed on to people
handoff-offer = I can pass your question on to { $organisation }.
handoff-sees = They will see your question and your language. They will not see your name, your number or your picture.
handoff-when = They usually answer { $day }, before { $time }.
handoff-away = They are away until { $date }.
handoff-yes = ✉️ Yes, pass it on
handoff-no = No, thank you
handoff-nothing = Good. I passed nothing on.
handoff-write = Now write your question to { $organisation }, in one message. A voice message, a photo or a document is fine too.
handoff-sent = Your question is on its way to { $organisation }. I will bring you their answer here.
handoff-goes = What you write now goes to { $organisation }.
handoff-passed = ✓ Passed on to { $organisation }.
handoff-back = ↩️ Ask the bot something else
handoff-close = ✅ Close this question
handoff-resume = ✍️ Write to { $organisation }
handoff-aside = Good, ask me. Your question to { $organisation } stays open, and I will bring you the answer.
handoff-closed = Your question to { $organisation } is closed. What you write now comes to me again.
handoff-gone = { $organisation } does not answer through me any more. I am sorry. See /people for who can help.
handoff-many = You have five open questions. Close one of them first, or wait for an answer.
handoff-fast = That is a lot of messages. Wait a minute, then write again: what you write now is not passed on.
handoff-answer = ✉️ { $organisation } writes to you:
handoff-reply = To reply, write here.
handoff-late = { $organisation } has not answered yet, I am sorry. Your question stays open. You can also reach them like this:
handoff-moved = { $organisation } has passed your question on to { $other }.
handoff-quiet = Nobody has written for two weeks: your question to { $organisation } is closed. You can ask again at any time.
handoff-lost = { $organisation } does not answer through me any more, I am sorry. Your question is closed. You can reach them like this:

## What those who answer see
desk-question = A question in { $language }
desk-topic = Topic: { $topic }
desk-area = Area: { $area }
desk-nearest = The nearest pages:
desk-how = Reply to this message in any form: text, voice, photo, document. The person gets it from your organisation, without your name.
desk-follows = The question comes below.
desk-take = ✋ I take it
desk-take-over = ✋ I take it over
desk-close = ✅ Close
desk-pass-on = ➡️ Pass on
desk-abuse = ⛔ Abuse
desk-taken = Taken by { $name }.
desk-sent = ✓ On its way to the person.
desk-good = ⭐ Good for everyone
desk-good-done = Thank you. Those who write the pages will see the question and this reply, without names and numbers.
desk-ended-by-person = The person has closed this question.
desk-ended = Closed.
desk-ended-abuse = Closed as abuse.
desk-ended-quiet = Closed: nobody wrote any more.
desk-unreachable = The person has blocked the bot: nothing reaches them any more. The question is closed.
desk-refused = ⚠️ The last reply did not arrive: Telegram did not accept it. Try to write it as text.
desk-forgotten = The person has had everything erased. The question is closed. I removed what I could; please delete the rest here.
desk-over = This question is closed. Nothing was passed on.
desk-pass-where = Pass it on to whom?
desk-pass-nobody = No other organisation answers through the bot yet.
desk-passed-on = ➡️ This question was passed on to { $organisation }.
desk-not-yours = This question is with { $organisation } now. Nothing was passed on.
desk-reminder = ⏰ Nobody has answered in the promised time. The person was told how to reach you; the question stays open.
desk-away-until = Good: you are away until { $date }. I tell those who ask.
desk-away-off = Welcome back: I tell people your opening hours again.
desk-away-how = Write for example: /away until monday, /away until 1.12., /away off

## When something breaks
apology = Something went wrong on my side. Please write again in a few minutes.
apology-emergency = If it is an emergency, do not wait: call { $number }.

## The menu of commands (at most 60 characters each)
command-start = Start again
command-help = How this works
command-language = Change the language
command-area = Where you live
command-topics = Everything I know
command-people = People who can help
command-privacy = What I keep about you
command-mydata = See what I keep about you
command-hide = Clear the last two days of this chat
command-forget = Erase what I keep about you

## The web chat
web-title = Sportello: ask your question
web-intro = Answers about health, pregnancy and children, home, work and studies, documents. Free, in your language.
web-label = Your question
web-send = Send
web-you = You
web-bot = Sportello
web-no-script = Without JavaScript you can still read everything and send your question with the button.
web-privacy = This visit has no name. When you close the page it is forgotten.
web-failed = Your message did not arrive. Please try again.
web-conversation = Conversation
web-too-long = This is too long for me: at most { $limit } characters. Please write it shorter.
web-no-place = Your phone did not tell me where you are. Choose your city, or write its name.
web-not-found = There is nothing at this address.
web-home = Ask a question

## The chat in a terminal
terminal-how = To press a button, write its number. To end, write /quit

## Mediators and links
greeting-by = { $organisation } welcomes you. I am Sportello, a free helper for { $territory }.
greeting-again-by = { $organisation } welcomes you back. Write your question in your own words.
invited = Welcome. You are now a mediator of { $organisation }.
invited-again = You are already a mediator of { $organisation }.
invited-group = When people want to ask a person, their questions come to you here. Do you want them in a group of your association? Add me to it:
invited-privacy = I keep your name and this chat, sealed, as long as you are a mediator. /forget erases them.
add-to-group = 👥 Add me to our group
invite-gone = Someone has already used this invitation. Ask the person who gave it to you for a new one.
invite-expired = This invitation is too old: it was good for 7 days. Ask the person who gave it to you for a new one.
invite-unknown = I do not know this invitation. Perhaps a piece of the link is missing. Ask for it again.
group-is-desk = This group is now the desk of { $organisation }. When people want to ask a person, their questions come here. I read only commands and replies to my messages.
group-not-yours = Only a mediator of the organisation can do this. Open the invitation first in a chat with me alone.
help-mediator = /link – a link, a QR code and a poster of your association
    /stats – how many people came by your links
    /away until monday – when nobody can answer
help-administrator = /invite casa-aperta – invite a mediator of an organisation
    /mediators – who there is
    /remove – remove a mediator or a group
invite-made = An invitation to become a mediator of { $organisation }. It is good for one person and their group, for 7 days. Send this link on:
invite-how = Write /invite and the name of an organisation of the directory, for example: /invite casa-aperta
invite-which = Which organisation do you mean?
staff-none = There is no mediator yet. To invite one, write /invite and the name of the organisation.
staff-title = Mediators
staff-member = { $name }, since { $date }
staff-group = The group, since { $date }
staff-the-group = The group
remove-which = Who is to be removed?
remove-ask = Remove { $name } from { $organisation }? They will get no more questions.
remove-yes = Yes, remove
remove-done = Done: { $name } no longer answers for { $organisation }.
link-of = A link of { $organisation }
link-how = Whoever opens it is greeted in your name. Choose below what it opens with. To know where people found it, write for example: /link waiting room
link-language = 🌐 Language
link-area = 📍 Place
link-topic = 📖 Topic
link-choose = What shall the link open with?
link-any = Leave it open
link-poster = 📄 Poster
link-cards = 🪪 Cards
link-square = 🔳 QR code
link-print = Here it is, ready to print:
stats-title = The links of { $organisation } in the last 30 days
stats-none = Nobody has come by a link of { $organisation } in the last 30 days. /link makes one.
stats-plain = Your link
stats-line = opened: { $opened } · questions: { $asked } · answers: { $answered } · sent to a person: { $referred }
stats-few = fewer than 5

## What is printed
poster-title = Do you have a question? Ask Sportello.
poster-topics = Health, pregnancy and children, home, work and studies, documents: answers on your phone.
poster-how = Point your phone's camera at the square, or look for { $bot } on Telegram.
poster-free = Free. In your language. Without your name.

## In other chats and in groups
leaflet-open = 💬 Open Sportello: more, and your own question
leaflet-none = I found nothing. Ask me in a chat
ask-privately = 💬 Ask me in private
group-how = Write your question after /ask, for example: /ask How do I get a family doctor?
group-reads = You can also reply to one of my messages. I read nothing else in this group. Everyone here reads my answer: for a personal question, write to me in private.
group-privately = You do not want to ask in front of everyone? Write to me in private.
command-ask = Ask a question

## For those who write: the back office
backoffice-link = Your link into the back office. It works for 10 minutes and only once:
backoffice-title = Back office
backoffice-only = This page is for those who work on Sportello. Write /backoffice to the bot: it answers with a link.
backoffice-expired = This link was used already or is too old. Write /backoffice to the bot and you get a new one.
backoffice-enter-ask = You open the back office on this device for 12 hours. If others use it too, sign out at the end.
backoffice-enter = Sign in
backoffice-leave = Sign out
backoffice-left = You are signed out.
backoffice-slow = Too many requests in a short time. Wait a minute and try again.
backoffice-form-old = This form is no longer valid: nothing was changed. Go back to the page and try again.
backoffice-today = Today
backoffice-knowledge = Knowledge
backoffice-try = Try
backoffice-unanswered = Unanswered
backoffice-unanswered-how = What people asked and got no answer to, without names. A group shows when three people have asked, or a mediator found the answer good for everyone.
backoffice-group-gone = This group is no longer there: it was dealt with, or its questions are too old.
backoffice-people = People
backoffice-no-help = Answer did not help
backoffice-shared = Good for everyone, say mediators
backoffice-their-answer = What the mediator answered:
backoffice-too-few = Not shown, as too few people asked: { $groups }
backoffice-aside = Set aside: { $groups }
backoffice-more = More
backoffice-lines = What they asked
backoffice-add-lines = Add to how people ask
backoffice-add-lines-how = Tick the questions that a page answers, and choose the page. Make them shorter if need be, and take out whatever tells who asked.
backoffice-add-ticked = Add what is ticked
backoffice-tick = Add
backoffice-line = Question
backoffice-nothing-ticked = Nothing was changed: tick at least one question, choose the page and write your name.
backoffice-start = Start a page
backoffice-start-how = A draft opens, in the language of the area, with these questions in it. Nobody sees it before you save it.
backoffice-page-title = Title (at most 40 characters)
backoffice-where = Area and subject
backoffice-title-unfit = Nothing was changed: the title needs letters of the Latin alphabet, and an area.
backoffice-set-aside = Set aside
backoffice-set-aside-how = It comes back when as many people again have asked.
backoffice-days = The last 30 days
backoffice-by-day = By day
backoffice-by-language = By language
backoffice-by-domain = By subject
backoffice-by-area = By area
backoffice-questions = Questions
backoffice-answered = Answered
backoffice-offered = Offered a choice
backoffice-referred = Referred to people
backoffice-urgent = Emergencies
backoffice-small-talk = Greetings
backoffice-handed-on = Handed on to mediators
backoffice-helped = Did it help?
backoffice-links = Links
backoffice-nothing = Nothing yet.
backoffice-none = None
backoffice-area = Area
backoffice-language = Language
backoffice-topic = Page
backoffice-state-reviewed = Reviewed
backoffice-state-draft = Draft
backoffice-state-stale = Old translation
backoffice-state-old = To be checked
backoffice-state-past = Past its date
backoffice-state-missing = Missing
backoffice-phone = As on a phone
backoffice-source = The file
backoffice-problems = To be fixed
backoffice-no-problems = Nothing to fix.
backoffice-asked-like = How people ask
backoffice-outcome = What comes of it
backoffice-ranking = The nearest pages
backoffice-sure = How sure
backoffice-score = Score
backoffice-words-known = Words known
backoffice-words-there = Words that the page has
backoffice-words-telling = Words that count
backoffice-why = Why
backoffice-rule-answer = It answers: it is { $sure } sure, and { $enough } is enough.
backoffice-rule-offer = It offers a choice: it is { $sure } sure, less than the { $enough } it needs; but the right page is among these with { $among }.
backoffice-rule-refer = It refers to people: it is { $sure } sure, and an answer takes { $enough }.
backoffice-rule-urgent = The message tells of a danger: the emergency card comes before everything else.
backoffice-rule-small-talk = The message is only a greeting, thanks or the like.
backoffice-not-second = The second, { $page }, is less likely: { $second } against { $first }.
backoffice-made-of = What the confidence is made of
backoffice-part-lead = Lead over the second
backoffice-part-strength = Strength of the first
backoffice-part-learned = What was learned of the topic
backoffice-part-nothing = How much it sounds like what nothing answers
backoffice-part-share = Share of the words that the topic knows
backoffice-part-length = Length of the question
backoffice-part-start = What every question starts from
backoffice-edit = Edit
backoffice-write = Write this page
backoffice-back-to-page = Back to the page
backoffice-preview = Preview
backoffice-save = Save
backoffice-author = Your name
backoffice-author-why = It stays with the change, so that others know whom to ask.
backoffice-author-missing = Not saved: write your name and save again. Your text is still here.
backoffice-saved = Saved. The bot uses it within seconds.
backoffice-saved-noted = Saved, with your name in the history. The bot uses it within seconds.
backoffice-saved-unnoted = Saved, but it could not be written into the history. Tell whoever runs Sportello: your text is safe.
backoffice-errors-first = Not saved: first fix the errors marked below. Your text is still here.
backoffice-full = Not saved: the disk is full. Your text is still here: copy it, and tell whoever runs Sportello.
backoffice-not-saved = Not saved: the file cannot be written. Your text is still here: copy it, and tell whoever runs Sportello.
backoffice-too-large = Not saved: the text is too long. It is still here: shorten it, or make two pages of it.
backoffice-changed = Not saved: meanwhile someone else has changed this page. Compare the two versions, bring into your text what is needed, and save again.
backoffice-versions = Two versions
backoffice-version-now = As it is now
backoffice-version-yours = As you wrote it
backoffice-elsewhere = What it changes on other pages
backoffice-no-phone = It shows once the errors are fixed.
backoffice-reviewed = Mark as reviewed
backoffice-reviewed-by = Reviewed by
backoffice-reviewed-on = On
backoffice-review-missing = Not saved: write who reviewed it and when (today at the latest).
backoffice-up-to-date = The translation is up to date
backoffice-read-only = You can read here. Pages are changed by those who write for Sportello.
backoffice-other-pages = Other pages
backoffice-directory = Who can help
backoffice-danger = How people say that there is danger
backoffice-word-lists = Words that mean the same
backoffice-readability = How easy to read
backoffice-readability-score = { $score } ({ $name }). The higher, the easier; below { $least } it is hard.
