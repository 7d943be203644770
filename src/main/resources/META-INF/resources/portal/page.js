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

  window.uprPage = { arrived };
})();
