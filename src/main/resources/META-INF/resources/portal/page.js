// What every page of the portal does in the browser beside what its components do.
(() => {
  if (window.uprPage) {
    return;
  }
  const STORE = 'upr.typed';
  const HOUR = 3600000;
  const FIELDS = 'vaadin-text-area, vaadin-text-field';
  const typed = new Set();
  let forget = false;

  const reader = () => document.documentElement.dataset.reader;
  const label = field => field.label || field.getAttribute('accessible-name') || '';
  const same = field => [...document.querySelectorAll(FIELDS)].filter(one => label(one) === label(field));

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
    const hit = event.composedPath().find(one => one.matches && one.matches('.upr-skip, [data-forget]'));
    if (hit && hit.matches('.upr-skip')) {
      event.preventDefault();
      event.stopPropagation();
      skip();
    } else if (hit) {
      // Whoever signs out leaves nothing behind.
      forget = true;
      sessionStorage.removeItem(STORE);
    }
  }, true);

  // What was typed and may not have reached the server outlives a session that has ended, in this tab, for its writer only.
  document.addEventListener('input', event => {
    const field = event.target.closest && event.target.closest(FIELDS);
    if (field) {
      typed.add(field);
    }
  }, true);

  addEventListener('pagehide', () => {
    const texts = [...typed]
      .filter(field => field.isConnected && field.value)
      .map(field => ({ label: label(field), nth: same(field).indexOf(field), text: field.value }));
    if (!forget && reader() && texts.length) {
      sessionStorage.setItem(STORE, JSON.stringify({ reader: reader(), path: location.pathname, at: Date.now(), texts }));
    }
  });

  const back = () => {
    const stored = sessionStorage.getItem(STORE);
    if (!stored || !reader()) {
      return;
    }
    const kept = JSON.parse(stored);
    if (kept.reader !== reader() || Date.now() - kept.at > HOUR) {
      sessionStorage.removeItem(STORE);
      return;
    }
    if (kept.path !== location.pathname) {
      return;
    }
    let given = false;
    kept.texts = kept.texts.filter(one => {
      const field = [...document.querySelectorAll(FIELDS)].filter(other => label(other) === one.label)[one.nth];
      if (!field || field.disabled || field.readonly) {
        return true;
      }
      if (field.value !== one.text) {
        field.value = one.text;
        field.dispatchEvent(new CustomEvent('input', { bubbles: true, composed: true }));
        field.dispatchEvent(new CustomEvent('change', { bubbles: true, composed: true }));
        typed.add(field);
        given = true;
      }
      return false;
    });
    if (kept.texts.length) {
      sessionStorage.setItem(STORE, JSON.stringify(kept));
    } else {
      sessionStorage.removeItem(STORE);
    }
    const frame = document.querySelector('vaadin-app-layout');
    if (given && frame && frame.$server) {
      frame.$server.textIsBack();
    }
  };

  let waiting;
  new MutationObserver(() => {
    clearTimeout(waiting);
    waiting = setTimeout(back, 200);
  }).observe(document.body, { childList: true, subtree: true });

  window.uprPage = { arrived };
})();
