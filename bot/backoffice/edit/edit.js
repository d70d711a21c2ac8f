// Shows anew what would become of a page while one writes it. Without this script the button Preview does.
"use strict";
{
  const form = document.querySelector("form.edit");
  const text = form.elements.text;
  const PAUSE = 700; // milliseconds without a key
  let timer = 0;
  let asked = null;
  let unsaved = document.querySelector(".said.refused") !== null;

  const look = async () => {
    if (asked) asked.abort();
    asked = new AbortController();
    const wanted = new URLSearchParams(new FormData(form));
    wanted.set("do", "preview");
    try {
      const answer = await fetch(form.action, { method: "POST", body: wanted, signal: asked.signal });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const seen = page.getElementById("look");
      if (seen) document.getElementById("look").replaceWith(seen);
    } catch {
      // The next key asks again; the button always does.
    }
  };

  text.addEventListener("input", () => {
    unsaved = true;
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  form.addEventListener("submit", () => {
    unsaved = false;
    clearTimeout(timer);
    if (asked) asked.abort();
  });
  // A page that is left by mistake takes what was written with it.
  window.addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });
}
