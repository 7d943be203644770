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
        // A frame as high as the diagram is in this width; it is fitted again when the window is turned.
        const fit = function () {
          if (!frame.isConnected || frame.offsetWidth === 0) return;
          const box = canvas.viewbox().inner;
          if (!box || !(box.width > 0)) return;
          const scale = Math.min(1, (frame.clientWidth - 20) / box.width);
          frame.style.height = Math.ceil(Math.max(box.height * scale + 24, 80)) + 'px';
          canvas.resized();
          canvas.zoom('fit-viewport', 'auto');
        };
        new ResizeObserver(fit).observe(frame.parentElement || frame);
        fit();
      });
    }
    // Drawn once there is room for it: on a telephone the list of steps is what one reads, and the diagram is folded away.
    function draw() {
      if (frame.offsetWidth > 0) {
        show();
        return;
      }
      const room = new ResizeObserver(function () {
        if (frame.offsetWidth > 0) {
          room.disconnect();
          show();
        }
      });
      room.observe(frame);
    }
    const folded = frame.closest('vaadin-details');
    if (folded && window.innerWidth < 700) folded.opened = false;
    if (window.BpmnJS) {
      draw();
      return;
    }
    let script = document.querySelector('script[data-upr-bpmn]');
    if (!script) {
      script = document.createElement('script');
      script.src = 'webjars/bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js';
      script.setAttribute('data-upr-bpmn', '');
      document.head.appendChild(script);
    }
    script.addEventListener('load', draw, { once: true });
  };
})();
