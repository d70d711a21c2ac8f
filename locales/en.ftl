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
    /forget – erase what I keep about you
help-emergency = I am not a doctor and not a lawyer. In an emergency, call { $number }.
privacy-kept = What I keep: your language, your area (only roughly) and which answer you saw last. It is stored under a code, without your name and without your number.
privacy-questions = Questions that I could not answer are kept for 90 days without names, numbers and addresses, so that people can write the answer.
privacy-nobody = I tell nobody who asked what: not the police, not the authorities, not your employer. If you write on Telegram, Telegram too sees the messages, as in every chat.
privacy-forget = To erase everything: /forget
forget-ask = Shall I erase everything that I keep about you?
forget-yes = Yes, erase it
forget-no = No
forget-done = Done. I have erased what I kept about you. On Telegram you can also delete the chat. If you write again, we start anew.
forget-kept = Good, nothing was erased.

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
