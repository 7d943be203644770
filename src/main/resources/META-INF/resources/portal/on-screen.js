/* What stands on the screen against what is stored: says which of it is not, and sends again what has not arrived. */
window.uprOnScreen = (root, state, words) => {
  const sum = text => {
    let all = 0;
    for (let i = 0; i < text.length; i++) all = (31 * all + text.charCodeAt(i)) | 0;
    return all;
  };
  const waiting = new Map();
  let touched = false, behind = false;
  const look = () => {
    if (!root.isConnected) {
      clearInterval(timer);
      removeEventListener('beforeunload', stay);
      return;
    }
    behind = false;
    const now = Date.now();
    for (const field of root.querySelectorAll('[data-upr-key]')) {
      const value = field.value ?? '';
      if (field.uprStored === undefined || sum(value) === field.uprStored) {
        waiting.delete(field);
        continue;
      }
      behind = true;
      touched = true;
      const known = waiting.get(field);
      if (!known || known.value !== value) {
        waiting.set(field, {value, at: now});
      } else if (now - known.at > 1500) {
        known.at = now + 8500;
        root.$server.typed(field.dataset.uprKey, value);
      }
    }
    touched ||= !!root.uprTouched;
    const text = !touched ? '' : behind || root.uprRefused ? words[1] : words[0];
    if (state.textContent !== text) state.textContent = text;
    state.classList.toggle('upr-over', touched && (behind || !!root.uprRefused));
  };
  const stay = event => { look(); if (behind) event.preventDefault(); };
  root.addEventListener('input', () => queueMicrotask(look));
  addEventListener('beforeunload', stay);
  const timer = setInterval(look, 400);
  look();
};

/* Every text of the editor as it stands on the screen: key, text, key, text … */
window.uprTexts = root =>
  [...root.querySelectorAll('[data-upr-key]')].flatMap(field => [field.dataset.uprKey, field.value ?? '']);
