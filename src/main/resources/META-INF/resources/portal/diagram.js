// Shows a BPMN model in its frame, with the elements where the process stands now and those it has passed.
(function () {
  window.uprDiagram = function (frame, xml, active, passed) {
    function show() {
      frame.replaceChildren();
      const viewer = new window.BpmnJS({ container: frame });
      viewer.importXML(xml).then(function () {
        const canvas = viewer.get('canvas');
        canvas.zoom('fit-viewport', 'auto');
        const mark = function (ids, name) {
          ids.forEach(function (id) {
            if (viewer.get('elementRegistry').get(id)) canvas.addMarker(id, name);
          });
        };
        mark(passed, 'upr-passed');
        mark(active, 'upr-live');
        frame.setAttribute('data-shown', active.join(' '));
      });
    }
    if (window.BpmnJS) {
      show();
      return;
    }
    let script = document.querySelector('script[data-upr-bpmn]');
    if (!script) {
      script = document.createElement('script');
      script.src = 'webjars/bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js';
      script.setAttribute('data-upr-bpmn', '');
      document.head.appendChild(script);
    }
    script.addEventListener('load', show, { once: true });
  };
})();
