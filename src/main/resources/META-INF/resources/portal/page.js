// What every page of the portal does in the browser beside what its components do.
(() => {
  if (window.uprPage) {
    return;
  }

  // The heading of the page one has come to is the next stop of the keyboard and the first thing that is read out.
  const arrived = () => setTimeout(() => {
    const content = document.getElementById('upr-content');
    const heading = content && content.querySelector('h1');
    if (heading && !(document.activeElement && content.contains(document.activeElement))) {
      heading.tabIndex = -1;
      heading.focus();
    }
  });

  const skip = () => {
    const content = document.getElementById('upr-content');
    if (content) {
      content.tabIndex = -1;
      content.focus();
      content.scrollIntoView();
    }
  };

  document.addEventListener('click', event => {
    if (event.composedPath().some(one => one.matches && one.matches('.upr-skip'))) {
      event.preventDefault();
      event.stopPropagation();
      skip();
    }
  }, true);

  // What is left until a deadline, counted on from what the portal said when it drew the page; its clock is the one that counts.
  const measures = seconds => {
    const minutes = Math.floor(Math.abs(seconds) / 60);
    const hours = Math.floor(minutes / 60);
    if (hours >= 48) {
      return [[Math.floor(hours / 24), 'day'], [hours % 24, 'hour']];
    }
    return hours >= 1 ? [[hours, 'hour'], [minutes % 60, 'minute']] : [[minutes, 'minute']];
  };

  const words = (seconds, locale) => new Intl.ListFormat(locale, { type: 'unit', style: 'long' }).format(measures(seconds)
      .filter(([number], place) => place === 0 || number > 0)
      .map(([number, unit]) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(number)));

  const drawn = new WeakMap();
  const tick = () => document.querySelectorAll('.upr-left[data-left]').forEach(one => {
    const { left, locale, words: toCome, late } = one.dataset;
    const seen = drawn.get(one);
    if (!seen || seen.left !== left) {
      drawn.set(one, { left, at: performance.now() });
      return;
    }
    const seconds = Number(left) - (performance.now() - seen.at) / 1000;
    const text = (seconds < 0 ? late : toCome).replace('\u2026', words(seconds, locale));
    if (one.textContent !== text) {
      one.textContent = text;
      one.parentElement.classList.toggle('upr-due-late', seconds < 0);
    }
  });
  setInterval(tick, 5000);

  // The session has ended under the page: what stands in its fields is kept in this tab, and comes back to the same person
  // on the same page.
  const KEPT = 'upr-kept';
  const HOURS = 12;
  const fields = () => [...document.querySelectorAll('vaadin-text-area, vaadin-text-field')]
      .filter(field => field.isConnected && !field.readonly && !field.disabled && field.type !== 'password');
  const who = () => (document.querySelector('.upr-who') || {}).textContent || '';
  const keep = () => {
    const texts = fields().filter(field => field.value).map(field => [field.label, field.value]);
    if (texts.length > 0 && who()) {
      sessionStorage.setItem(KEPT, JSON.stringify({ path: location.pathname, who: who(), at: Date.now(), texts }));
    }
  };
  const bringBack = () => {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) || 'null');
    if (!kept || !who()) {
      return;
    }
    if (kept.who !== who() || Date.now() - kept.at > HOURS * 3600000) {
      sessionStorage.removeItem(KEPT);
      return;
    }
    if (kept.path !== location.pathname) {
      return;
    }
    let back = false;
    kept.texts.forEach(([label, text]) => fields().filter(field => field.label === label && field.value !== text)
        .slice(0, 1).forEach(field => {
          field.value = text;
          field.dispatchEvent(new Event('input', { bubbles: true }));
          field.dispatchEvent(new Event('change', { bubbles: true }));
          back = true;
        }));
    if (back || fields().length > 0) {
      sessionStorage.removeItem(KEPT);
    }
  };
  // Only once the portal listens to the fields, so that what comes back is stored like what is typed, and said to be.
  const idle = () => {
    const clients = Object.values((window.Vaadin && window.Vaadin.Flow && window.Vaadin.Flow.clients) || {})
        .filter(one => one.isActive);
    return clients.length > 0 && clients.every(one => !one.isActive());
  };
  let waiting = false;
  const bringBackSoon = () => {
    if (waiting) {
      return;
    }
    waiting = true;
    let quiet = 0;
    const look = () => {
      quiet = idle() ? quiet + 1 : 0;
      if (quiet < 3) {
        setTimeout(look, 50);
        return;
      }
      waiting = false;
      bringBack();
    };
    look();
  };
  new MutationObserver(() => {
    if (document.querySelector('.v-system-error')) {
      keep();
    } else if (sessionStorage.getItem(KEPT)) {
      bringBackSoon();
    }
  }).observe(document.body, { childList: true, subtree: true });

  window.uprPage = { arrived, tick, words };
})();
