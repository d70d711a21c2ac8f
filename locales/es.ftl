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
elsewhere = Escribes sobre { $place }. ¿Para qué lugar quieres la respuesta? Las reglas no son iguales.
area-taken = Respondo para { $place }. Si vives en otro lugar: /area
where-now = ¿Dónde estás? Así te digo los números y los hospitales de allí. El 112 funciona en todas partes.
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
    /mydata – ver todo lo que guardo sobre ti
    /hide – quitar de este chat los últimos dos días
    /forget – borrar lo que guardo sobre ti
help-emergency = No soy médico ni abogado. En una emergencia, llama al { $number }.
privacy-kept = Guardo: tu idioma, tu zona (no el punto exacto), la última respuesta que viste, el enlace o cartel que te trajo aquí y, 2 días, los números de los mensajes. Todo está sellado con un código, sin nombre ni número. Lo borro tras un año sin mensajes tuyos.
privacy-questions = Preguntas sin respuesta: 90 días, sin nombres, números ni direcciones, para que unas personas puedan escribir la respuesta. Una pregunta que espera tu zona o tu sí: 7 días.
privacy-handoff = Si paso una pregunta a una organización, la ven las personas de allí, sin tu nombre. La borro como máximo 30 días después de su fin.
privacy-nobody = No le digo a nadie quién preguntó qué: ni a la policía, ni a las autoridades, ni a tu jefe. En Telegram, Telegram también ve los mensajes.
privacy-forget = /mydata muestra todo lo que guardo, /forget lo borra, /hide limpia los últimos 2 días de este chat.
mydata-here = Esto es todo lo que guardo sobre ti. Para borrarlo: /forget
hide-button = 🧹 Limpiar este chat
hide-done = Hecho. Los últimos dos días están limpios. Lo más antiguo no lo puedo borrar: elimina el chat en Telegram.
hide-elsewhere = Aquí no puedo borrar nada. Cierra esta página. Si otra persona usa este aparato, bórrala también del historial del navegador.
forget-ask = ¿Borro todo lo que guardo sobre ti?
forget-yes = Sí, borrar
forget-no = No
forget-done = Hecho. He borrado lo que guardaba sobre ti. En Telegram también puedes eliminar el chat. Si me escribes otra vez, empezamos de cero.
forget-kept = Bien, no he borrado nada.

## A question that is passed on to people
handoff-offer = Puedo pasar tu pregunta a { $organisation }.
handoff-sees = Verán tu pregunta y tu idioma. No verán tu nombre, ni tu número, ni tu foto.
handoff-when = Normalmente responden { $day }, antes de las { $time }.
handoff-away = Están fuera hasta el { $date }.
handoff-yes = ✉️ Sí, pásala
handoff-no = No, gracias
handoff-nothing = De acuerdo. No he pasado nada a nadie.
handoff-write = Ahora escribe tu pregunta a { $organisation }, en un solo mensaje. También puede ser un mensaje de voz, una foto o un documento.
handoff-sent = Tu pregunta va en camino a { $organisation }. Te traeré su respuesta aquí.
handoff-goes = Lo que escribes ahora va a { $organisation }.
handoff-passed = ✓ Pasado a { $organisation }.
handoff-back = ↩️ Preguntar otra cosa al bot
handoff-close = ✅ Cerrar esta pregunta
handoff-resume = ✍️ Escribir a { $organisation }
handoff-aside = De acuerdo, pregúntame. Tu pregunta a { $organisation } sigue abierta y te traeré la respuesta.
handoff-closed = Tu pregunta a { $organisation } está cerrada. Lo que escribes ahora me llega otra vez a mí.
handoff-gone = { $organisation } ya no responde a través de mí. Lo siento. Mira con /people quién puede ayudar.
handoff-many = Tienes cinco preguntas abiertas. Cierra una primero, o espera una respuesta.
handoff-fast = Son muchos mensajes. Espera un minuto y escribe otra vez: lo que escribes ahora no se pasa.
handoff-answer = ✉️ { $organisation } te escribe:
handoff-reply = Para responder, escribe aquí.
handoff-late = { $organisation } todavía no ha respondido, lo siento. Tu pregunta sigue abierta. También puedes contactar así:
handoff-moved = { $organisation } ha pasado tu pregunta a { $other }.
handoff-quiet = Nadie ha escrito en dos semanas: tu pregunta a { $organisation } está cerrada. Puedes volver a preguntar cuando quieras.
handoff-lost = { $organisation } ya no responde a través de mí, lo siento. Tu pregunta está cerrada. Puedes contactar así:

## What those who answer see
desk-question = Una pregunta en { $language }
desk-topic = Tema: { $topic }
desk-area = Zona: { $area }
desk-nearest = Las páginas más cercanas:
desk-how = Responde a este mensaje como quieras: texto, voz, foto, documento. La persona recibe la respuesta de vuestra organización, sin tu nombre.
desk-follows = La pregunta llega aquí abajo.
desk-take = ✋ La tomo yo
desk-take-over = ✋ La tomo yo en su lugar
desk-close = ✅ Cerrar
desk-pass-on = ➡️ Pasar a otros
desk-abuse = ⛔ Abuso
desk-taken = La lleva { $name }.
desk-sent = ✓ En camino a la persona.
desk-good = ⭐ Útil para todos
desk-good-done = Gracias. Quienes escriben las páginas verán la pregunta y esta respuesta, sin nombres ni números.
desk-ended-by-person = La persona ha cerrado esta pregunta.
desk-ended = Cerrada.
desk-ended-abuse = Cerrada por abuso.
desk-ended-quiet = Cerrada: ya nadie escribía.
desk-unreachable = La persona ha bloqueado el bot: ya no le llega nada. La pregunta está cerrada.
desk-refused = ⚠️ La última respuesta no ha llegado: Telegram no la ha aceptado. Prueba a escribirla como texto.
desk-forgotten = La persona ha hecho borrar todo. La pregunta está cerrada. He quitado lo que podía; por favor, borrad aquí el resto.
desk-over = Esta pregunta está cerrada. No se ha enviado nada.
desk-pass-where = ¿A quién la paso?
desk-pass-nobody = Ninguna otra organización responde todavía a través del bot.
desk-passed-on = ➡️ Esta pregunta ha pasado a { $organisation }.
desk-not-yours = Esta pregunta la tiene ahora { $organisation }. No se ha enviado nada.
desk-reminder = ⏰ Nadie ha respondido en el tiempo prometido. La persona ha recibido vuestro contacto; la pregunta sigue abierta.
desk-away-until = De acuerdo: estáis fuera hasta el { $date }. Se lo digo a quien pregunta.
desk-away-off = Bienvenidos de nuevo: vuelvo a decir vuestro horario.
desk-away-how = Escribe por ejemplo: /away lunes, /away 1.12., /away off

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
command-mydata = Ver qué guardo sobre ti
command-hide = Limpiar los últimos dos días de este chat
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

## Mediadores y enlaces
greeting-by = { $organisation } te da la bienvenida. Soy Sportello, una ayuda gratuita para quien vive en { $territory }.
greeting-again-by = { $organisation } te da la bienvenida otra vez. Escribe tu pregunta con tus palabras.
invited = Te damos la bienvenida. Desde ahora respondes a las preguntas de la gente por { $organisation }.
invited-again = Ya respondes a las preguntas por { $organisation }.
invited-group = Cuando la gente quiere preguntar a una persona, sus preguntas te llegan aquí. ¿Las quieres en un grupo de tu asociación? Añádeme al grupo:
invited-privacy = Guardo tu nombre y este chat, sellados, mientras respondes por la organización. /forget los borra.
add-to-group = 👥 Añadirme a nuestro grupo
invite-gone = Alguien ya ha usado esta invitación. Pide una nueva a quien te la dio.
invite-expired = Esta invitación es demasiado vieja: valía 7 días. Pide una nueva a quien te la dio.
invite-unknown = No conozco esta invitación. Quizás falta un trozo del enlace. Pídelo otra vez.
group-is-desk = Desde ahora este grupo es la ventanilla de { $organisation }. Cuando la gente quiere preguntar a una persona, sus preguntas llegan aquí. Solo leo los comandos y las respuestas a mis mensajes.
group-not-yours = Solo puede hacerlo quien responde por la organización. Primero abre la invitación en un chat solo conmigo.
help-mediator = /link – un enlace, un código QR y un cartel de tu asociación
    /stats – cuántas personas han venido por tus enlaces
    /away until monday – cuando nadie puede responder
help-administrator = /invite casa-aperta – invitar a una persona de una organización
    /mediators – quién hay
    /remove – quitar a una persona o un grupo
invite-made = Una invitación para responder a las preguntas por { $organisation }. Vale para una persona y su grupo, durante 7 días. Envía este enlace:
invite-how = Escribe /invite y el nombre de una organización de la lista, por ejemplo: /invite casa-aperta
invite-which = ¿Qué organización quieres decir?
staff-none = Todavía no hay nadie. Para invitar a una persona, escribe /invite y el nombre de la organización.
staff-title = Quién responde
staff-member = { $name }, desde el { $date }
staff-group = El grupo, desde el { $date }
staff-the-group = El grupo
remove-which = ¿A quién quieres quitar?
remove-ask = ¿Quito a { $name } de { $organisation }? Allí ya no llegarán preguntas.
remove-yes = Sí, quitar
remove-done = Hecho: { $name } ya no responde por { $organisation }.
link-of = Un enlace de { $organisation }
link-how = Quien lo abre recibe un saludo en vuestro nombre. Elige abajo con qué se abre. Para saber dónde lo encontró la gente, escribe por ejemplo: /link sala de espera
link-language = 🌐 Idioma
link-area = 📍 Lugar
link-topic = 📖 Tema
link-choose = ¿Con qué debe abrirse el enlace?
link-any = Dejarlo abierto
link-poster = 📄 Cartel
link-cards = 🪪 Tarjetas
link-square = 🔳 Código QR
link-print = Aquí está, listo para imprimir:
stats-title = Los enlaces de { $organisation } en los últimos 30 días
stats-none = En los últimos 30 días nadie ha venido por un enlace de { $organisation }. Con /link haces uno.
stats-plain = Vuestro enlace
stats-line = abierto: { $opened } · preguntas: { $asked } · respuestas: { $answered } · enviados a una persona: { $referred }
stats-few = menos de 5

## Lo que se imprime
poster-title = ¿Tienes una pregunta? Pregunta a Sportello.
poster-topics = Salud, embarazo y niños, vivienda, trabajo y estudios, documentos: respuestas en tu teléfono.
poster-how = Apunta al cuadrado con la cámara del teléfono, o busca { $bot } en Telegram.
poster-free = Gratis. En tu idioma. Sin tu nombre.

## In other chats and in groups
leaflet-open = 💬 Abrir Sportello: más, y tu pregunta
leaflet-none = No he encontrado nada. Pregúntame en un chat
ask-privately = 💬 Pregúntame en privado
group-how = Escribe tu pregunta después de /ask, por ejemplo: /ask ¿Cómo consigo un médico de familia?
group-reads = También puedes responder a uno de mis mensajes. En este grupo no leo nada más. Aquí todos leen mi respuesta: para una pregunta personal, escríbeme en privado.
group-privately = ¿No quieres preguntar delante de todos? Escríbeme en privado.
command-ask = Hacer una pregunta

## Para quien escribe: la trastienda
backoffice-link = Tu enlace al espacio de trabajo. Vale 10 minutos y una sola vez:
backoffice-title = Espacio de trabajo
backoffice-only = Esta página es para quienes trabajan en Sportello. Escribe /backoffice al bot: te responde con un enlace.
backoffice-expired = Este enlace ya se ha usado o ha caducado. Escribe /backoffice al bot y recibes uno nuevo.
backoffice-enter-ask = En este aparato entras en el espacio de trabajo durante 12 horas. Si lo usan otras personas, sal al terminar.
backoffice-enter = Entrar
backoffice-leave = Salir
backoffice-left = Has salido del espacio de trabajo.
backoffice-slow = Demasiadas peticiones en poco tiempo. Espera un minuto y vuelve a probar.
backoffice-form-old = Este formulario ya no vale: no ha cambiado nada. Vuelve a la página y prueba de nuevo.
backoffice-today = Hoy
backoffice-knowledge = Contenidos
backoffice-try = Probar
backoffice-unanswered = Sin respuesta
backoffice-unanswered-how = Lo que la gente ha preguntado sin obtener respuesta, sin nombres. Un grupo aparece cuando han preguntado tres personas, o cuando un mediador ha visto que la respuesta sirve a todos.
backoffice-group-gone = Este grupo ya no está: alguien se ha ocupado de él, o las preguntas son demasiado antiguas.
backoffice-people = Personas
backoffice-no-help = Respuesta que no sirvió
backoffice-shared = Útiles para todos, según los mediadores
backoffice-their-answer = Lo que respondió el mediador:
backoffice-too-few = No se muestran, porque han preguntado muy pocas personas: { $groups }
backoffice-aside = Apartados: { $groups }
backoffice-more = Más
backoffice-lines = Lo que han preguntado
backoffice-add-lines = Añadir a cómo lo preguntan
backoffice-add-lines-how = Marca las preguntas que una página responde y elige la página. Acórtalas si hace falta, y quita lo que diga quién ha preguntado.
backoffice-add-ticked = Añadir lo marcado
backoffice-tick = Añadir
backoffice-line = Pregunta
backoffice-nothing-ticked = No ha cambiado nada: marca al menos una pregunta, elige la página y escribe tu nombre.
backoffice-start = Empezar una página
backoffice-start-how = Se abre un borrador en la lengua del territorio, con estas preguntas. Nadie lo ve antes de que lo guardes.
backoffice-page-title = Título (40 caracteres como máximo)
backoffice-where = Territorio y tema
backoffice-title-unfit = No ha cambiado nada: hacen falta un título en letras latinas y un territorio.
backoffice-set-aside = Apartar
backoffice-set-aside-how = Vuelve cuando lo hayan preguntado otras tantas personas.
backoffice-days = Los últimos 30 días
backoffice-by-day = Por día
backoffice-by-language = Por idioma
backoffice-by-domain = Por tema
backoffice-by-area = Por territorio
backoffice-questions = Preguntas
backoffice-answered = Respondidas
backoffice-offered = Opciones ofrecidas
backoffice-referred = Enviadas a una persona
backoffice-urgent = Emergencias
backoffice-small-talk = Saludos
backoffice-handed-on = Pasadas a mediadores
backoffice-helped = ¿Ha servido?
backoffice-links = Enlaces
backoffice-nothing = Todavía nada.
backoffice-none = Ninguno
backoffice-area = Territorio
backoffice-language = Idioma
backoffice-topic = Página
backoffice-state-reviewed = Revisada
backoffice-state-draft = Borrador
backoffice-state-stale = Traducción antigua
backoffice-state-old = Por comprobar
backoffice-state-past = Caducada
backoffice-state-missing = Falta
backoffice-phone = Como en el teléfono
backoffice-source = El archivo
backoffice-problems = Por arreglar
backoffice-no-problems = Nada que arreglar.
backoffice-asked-like = Cómo lo preguntan
backoffice-outcome = Qué pasa
backoffice-ranking = Las páginas más cercanas
backoffice-sure = Seguridad
backoffice-score = Puntos
backoffice-words-known = Palabras conocidas
backoffice-words-there = Palabras que tiene la página
backoffice-words-telling = Palabras que pesan
backoffice-why = Por qué
backoffice-rule-answer = Responde: está seguro al { $sure }, y basta el { $enough }.
backoffice-rule-offer = Da a elegir: está seguro al { $sure }, menos del { $enough } que hace falta; pero la página correcta está entre estas al { $among }.
backoffice-rule-refer = Envía a una persona: está seguro al { $sure }, y para responder hace falta el { $enough }.
backoffice-rule-urgent = El mensaje habla de un peligro: la ficha de emergencia va antes que todo.
backoffice-rule-small-talk = El mensaje es solo un saludo, un gracias o algo así.
backoffice-not-second = La segunda, { $page }, es menos probable: { $second } frente a { $first }.
backoffice-made-of = De qué viene la seguridad
backoffice-part-lead = Ventaja sobre la segunda
backoffice-part-strength = Fuerza de la primera
backoffice-part-learned = Lo aprendido sobre el tema
backoffice-part-nothing = Se parece a preguntas sin respuesta
backoffice-part-share = Parte de las palabras que el tema conoce
backoffice-part-length = Longitud de la pregunta
backoffice-part-start = Punto de partida de cada pregunta
backoffice-edit = Editar
backoffice-write = Escribir esta página
backoffice-back-to-page = Volver a la página
backoffice-preview = Vista previa
backoffice-save = Guardar
backoffice-author = Tu nombre
backoffice-author-why = Queda junto al cambio, para que otros sepan a quién preguntar.
backoffice-author-missing = No se ha guardado: escribe tu nombre y guarda otra vez. Tu texto sigue aquí.
backoffice-saved = Guardado. El bot lo usa en unos segundos.
backoffice-saved-noted = Guardado, con tu nombre en el historial. El bot lo usa en unos segundos.
backoffice-saved-unnoted = Guardado, pero no se pudo escribir en el historial. Díselo a quien gestiona Sportello: tu texto está a salvo.
backoffice-errors-first = No se ha guardado: primero corrige los errores señalados abajo. Tu texto sigue aquí.
backoffice-full = No se ha guardado: no queda espacio en el disco. Tu texto sigue aquí: cópialo y avisa a quien gestiona Sportello.
backoffice-not-saved = No se ha guardado: no se puede escribir el archivo. Tu texto sigue aquí: cópialo y avisa a quien gestiona Sportello.
backoffice-too-large = No se ha guardado: el texto es demasiado largo. Sigue aquí: acórtalo o haz dos páginas.
backoffice-changed = No se ha guardado: mientras tanto otra persona ha cambiado esta página. Compara las dos versiones, pon en tu texto lo que haga falta y guarda otra vez.
backoffice-versions = Dos versiones
backoffice-version-now = Como está ahora
backoffice-version-yours = Como la has escrito
backoffice-elsewhere = Qué cambia en otras páginas
backoffice-no-phone = Se ve cuando los errores están corregidos.
backoffice-reviewed = Marcar como revisada
backoffice-reviewed-by = Revisada por
backoffice-reviewed-on = El día
backoffice-review-missing = No se ha guardado: escribe quién la ha revisado y cuándo (hoy como muy tarde).
backoffice-up-to-date = La traducción está al día
backoffice-read-only = Aquí puedes leer. Las páginas las cambia quien escribe para Sportello.
backoffice-other-pages = Otras páginas
backoffice-directory = Quién puede ayudar
backoffice-danger = Cómo se dice que hay peligro
backoffice-word-lists = Palabras que significan lo mismo
backoffice-readability = Facilidad de lectura
backoffice-readability-score = { $score } ({ $name }). Cuanto más alto, más fácil; por debajo de { $least } es difícil.
