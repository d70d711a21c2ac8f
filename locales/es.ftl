# Las palabras del bot. Una frase por clave; frases cortas, palabras sencillas (nivel A2), con calidez, nunca infantiles.
# Lo que está entre { $llaves } se rellena: consérvalo y ponlo donde lo pida tu lengua.

## El primer encuentro
greeting = Hola. Soy Sportello, una ayuda gratuita para quien vive en { $territory }.
greeting-topics = Puedes preguntarme sobre salud, embarazo y niños, vivienda, trabajo y estudios, documentos. Escribe con tus palabras.
greeting-privacy = Soy un programa, no una persona. No guardo tu nombre. Más información: /privacy
greeting-emergency = En una emergencia, llama al { $number }.
greeting-again = Hola. Escribe tu pregunta con tus palabras.
choose-language = Elige tu idioma:
language-set = Te hablo en español. Escribe tu pregunta.
language-mine = ¿Tu idioma no está en la lista? Escríbeme en tu idioma y lo intento.
not-spoken = Me escribes en { $language }. Todavía no hablo esa lengua. Elige una de estas y escribe otra vez:
they-speak = Aquí hablan { $language }:

## Dónde vive la persona
where-do-you-live = ¿Dónde vives? Así puedo mostrarte lugares cerca de ti. También puedes hacer ya tu pregunta.
where-needed = ¿Dónde estás? Así puedo mostrarte los lugares cerca de ti.
area-needed-first = Las reglas no son iguales en todas partes. ¿Dónde estás?
set-area = 📍 Decir dónde vivo
near-me = 📍 Cerca de mí
share-place = Pulsa el botón de abajo para enviar tu ubicación. Guardo solo la zona, no el punto exacto.
share-place-button = 📍 Enviar mi ubicación
area-set = Bien: { $place }. Ahora escribe tu pregunta.
area-far = Solo conozco estos lugares: { $territories }. Tú estás lejos de allí. Elige un lugar, o haz tu pregunta de todos modos.
not-here = Otro lugar en { $territory }

## Una respuesta
checked-on = Información comprobada el { $date }.
source = Fuente: { $source }
not-reviewed = Ningún profesional del tema ha leído todavía este texto.
may-have-changed = Esto puede haber cambiado después del { $date }. Pregunta en la oficina antes de actuar.
translation-old = El texto original es más nuevo que esta traducción. Por seguridad, pregunta en la oficina.
only-in = Tengo esta respuesta solo en { $language }.
where-to-go = 📍 Adónde ir
show-at-desk = 🪧 Mostrar en la oficina
ask-person = 👤 Preguntar a una persona
other-language = 🌐 Otro idioma
helped-yes = 👍 Me ha ayudado
helped-no = 👎 No me ha ayudado
helped-thanks = Gracias. Escríbeme cuando tengas otra pregunta.
helped-sorry = Lo siento. Pregunta con otras palabras, o pregunta a una persona.
back-to-answer = ↩️ La respuesta corta
choose-language-of-answer = ¿En qué idioma?
at-the-desk = Muestra tu teléfono en la oficina. Dice lo mismo en { $language }:
no-section = Esta página no lo dice. Estas personas te lo pueden decir:
see-also = Lee también:

## Una elección, o nada encontrado
which-one = ¿Cuál de estas cosas quieres saber?
none-of-these = Ninguna de estas
not-found = No sé la respuesta a esta pregunta y no quiero inventarla.
nearest-topics = Quizás te ayude una de estas:
they-can-help = Estas personas te pueden ayudar:
more-help = Después, estas personas te pueden ayudar:
nobody-known = Todavía no conozco a nadie para esto cerca de ti. Escribe tu pregunta con otras palabras, o mira /topics.
language-unknown = Lo siento, todavía no hablo este idioma. Elige uno que sepas leer:

## Organizaciones y oficinas
offices-near = Adónde ir:
no-office = Todavía no sé la dirección de esta oficina. Estas personas te la pueden decir:
from-you = a { $km } km de ti
from-centre = a { $km } km del centro de { $city }
open-until = Abierto ahora, hasta las { $time }
open-always = Abierto día y noche
opens = Cerrado ahora. Abre { $day } a las { $time }
hours-unknown = No sé el horario. Llama antes.
hours-unknown-no-phone = No sé el horario.
old-contact = Este contacto es del { $date }. Llama antes de ir.
old-contact-no-phone = Este contacto es del { $date }. Puede haber cambiado.
speaks = Hablan: { $languages }
map-of = 🗺 Mapa: { $name }
website-of = 🔗 { $name }
today = hoy
tomorrow = mañana
weekday-1 = el lunes
weekday-2 = el martes
weekday-3 = el miércoles
weekday-4 = el jueves
weekday-5 = el viernes
weekday-6 = el sábado
weekday-7 = el domingo

## Temas
topics-title = ¿De qué se trata?
topics-in = { $domain }: toca una pregunta.
domain-health = Salud
domain-maternal-child = Embarazo y niños
domain-housing = Vivienda
domain-skills = Trabajo y estudios
domain-rights = Documentos y derechos

## Lo que el bot no sabe leer
sent-voice = No puedo escuchar mensajes de voz. Por favor, escribe tu pregunta, aunque tenga errores.
sent-picture = No puedo ver imágenes. Por favor, escribe en pocas palabras qué quieres saber.
sent-sticker = ¡Gracias! Ahora escribe tu pregunta con tus palabras.
sent-document = No puedo abrir documentos y no los guardo. Escribe de qué se trata, por ejemplo: "carta del dueño de la casa".
sent-contact = No necesito contactos y no los guardo. Escribe tu pregunta con tus palabras.
sent-forwarded = Has reenviado un mensaje. Escribe con tus palabras qué quieres saber.
sent-other = Solo sé leer texto. Por favor, escribe tu pregunta con tus palabras.
old-button = Este botón es viejo y ya no tengo su página. Escribe tu pregunta, o elige un tema.

## Ayuda, privacidad, borrar
help-how = Escribe tu pregunta con tus palabras, por ejemplo: "¿Cómo consigo un médico de familia?" Busco la respuesta y te digo de dónde viene. Cuando no la sé, te digo qué personas te pueden ayudar.
help-commands = /language – cambiar el idioma
    /area – dónde vives
    /topics – todo lo que sé
    /people – personas que te pueden ayudar
    /privacy – qué guardo
    /forget – borrar lo que guardo sobre ti
help-emergency = No soy médico ni abogado. En una emergencia, llama al { $number }.
privacy-kept = Lo que guardo: tu idioma, tu zona (no el punto exacto) y la última respuesta que viste. Todo está guardado con un código, sin tu nombre y sin tu número.
privacy-questions = Las preguntas que no pude responder se guardan 90 días, sin nombres, números ni direcciones. Así unas personas pueden escribir la respuesta.
privacy-nobody = No le digo a nadie quién preguntó qué: ni a la policía, ni a las autoridades, ni a tu jefe. Si escribes en Telegram, Telegram también ve los mensajes, como en todos los chats.
privacy-forget = Para borrar todo: /forget
forget-ask = ¿Borro todo lo que guardo sobre ti?
forget-yes = Sí, borrar
forget-no = No
forget-done = Hecho. He borrado lo que guardaba sobre ti. En Telegram también puedes eliminar el chat. Si me escribes otra vez, empezamos de cero.
forget-kept = Bien, no he borrado nada.

## Cuando algo falla
apology = He tenido un problema. Por favor, escribe otra vez dentro de unos minutos.
apology-emergency = Si es una emergencia, no esperes: llama al { $number }.

## El menú de comandos (como máximo 60 caracteres cada uno)
command-start = Empezar de nuevo
command-help = Cómo funciona
command-language = Cambiar el idioma
command-area = Dónde vives
command-topics = Todo lo que sé
command-people = Personas que te pueden ayudar
command-privacy = Qué guardo sobre ti
command-forget = Borrar lo que guardo sobre ti

## El chat en la web
web-title = Sportello: haz tu pregunta
web-intro = Respuestas sobre salud, embarazo y niños, vivienda, trabajo y estudios, documentos. Gratis, en tu idioma.
web-label = Tu pregunta
web-send = Enviar
web-you = Tú
web-bot = Sportello
web-no-script = Sin JavaScript también puedes leer todo y enviar tu pregunta con el botón.
web-privacy = Esta visita no tiene nombre. Cuando cierras la página, se olvida.
web-failed = Tu mensaje no ha llegado. Por favor, inténtalo otra vez.
web-conversation = Conversación
web-too-long = Es demasiado largo para mí: como máximo { $limit } caracteres. Escríbelo más corto, por favor.
web-no-place = Tu teléfono no me ha dicho dónde estás. Elige tu ciudad, o escribe su nombre.
web-not-found = No hay nada en esta dirección.
web-home = Hacer una pregunta

## The terminal
terminal-how = Para pulsar un botón, escribe su número. Para terminar, escribe /quit
