'use strict';
// With this script the conversation goes on without loading the page anew. Without it the forms do the same.
(() => {
  const byId = (id) => document.getElementById(id);
  const log = byId('log'), ask = byId('ask'), press = byId('press'), text = byId('text'), wrong = byId('wrong');
  const visit = ask.elements.visit;
  let busy = false;

  // The visit's name is kept for this tab alone, so that a page that the phone has unloaded comes back as it was.
  const kept = (name) => {
    try {
      if (name) sessionStorage.setItem('visit', name);
      return sessionStorage.getItem('visit');
    } catch (denied) {
      return null;
    }
  };
  const named = (name) => {
    visit.value = press.elements.visit.value = name;
    kept(name);
  };
  if ('fresh' in document.body.dataset && !location.search && kept()) {
    named(kept());
    press.submit();
    return;
  }
  named(visit.value);
  history.replaceState(null, '', '/');

  const tell = (what) => { wrong.textContent = what; };

  const show = (html) => {
    const last = log.lastElementChild;
    log.insertAdjacentHTML('beforeend', html);
    offerPlace();
    let first = last ? last.nextElementSibling : log.firstElementChild;
    if (!first) return;
    // What the person said stays in sight above the answer.
    first.scrollIntoView({ behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    if (first.classList.contains('you') && first.nextElementSibling) first = first.nextElementSibling;
    // With a mouse and a keyboard the next words can be typed at once; on a phone the keyboard makes way for the answer.
    if (document.activeElement === text && matchMedia('(pointer: fine)').matches) return;
    first.querySelector('h2').focus({ preventScroll: true });
  };

  const say = async (what) => {
    if (busy) return false;
    busy = true;
    tell('');
    log.classList.add('waits');
    const about = { visit: visit.value, lang: document.documentElement.lang };
    try {
      const answer = await fetch('/say', { method: 'POST', body: new URLSearchParams(Object.assign(about, what)) });
      if (!answer.ok) throw new Error(answer.status);
      const html = await answer.text();
      named(answer.headers.get('x-visit') || visit.value);
      log.classList.remove('waits');
      show(html);
      return true;
    } catch (failed) {
      tell(ask.dataset.failed);
      return false;
    } finally {
      log.classList.remove('waits');
      busy = false;
    }
  };

  const fit = () => {
    text.style.height = '';
    text.style.height = Math.min(text.scrollHeight + 2, innerHeight / 3) + 'px';
  };

  const send = async () => {
    const words = text.value.trim();
    if (words && await say({ text: words }) && text.value.trim() === words) {
      text.value = '';
      fit();
    }
  };

  const sendPlace = () => navigator.geolocation.getCurrentPosition(
    // Two decimals are about a kilometre: more never leaves the phone.
    ({ coords }) => say({ lat: coords.latitude.toFixed(2), lon: coords.longitude.toFixed(2) }),
    () => tell(ask.dataset.noPlace),
    { timeout: 20000, maximumAge: 600000 }
  );
  const offerPlace = () => {
    if (!navigator.geolocation || !isSecureContext) return;
    log.querySelectorAll('[data-place][hidden]').forEach((button) => { button.hidden = false; });
  };

  ask.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  text.addEventListener('input', fit);
  text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });
  log.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button || 'whole' in button.dataset) return;
    event.preventDefault();
    if ('place' in button.dataset) sendPlace();
    else say({ [button.name]: button.value });
  });
  offerPlace();
})();
