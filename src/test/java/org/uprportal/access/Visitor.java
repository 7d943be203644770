package org.uprportal.access;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.uprportal.account.ui.DoorForTests;
import org.uprportal.party.PersonId;
import org.uprportal.testing.TestBrowser;

/** Somebody at a browser of their own, and all that has come to it. */
final class Visitor {

    /** The heading of the page that does not exist. */
    private static final String NOT_FOUND = "Page not found";

    final String name;
    final BrowserContext context;
    final Page page;
    final Queue<String> heard = new ConcurrentLinkedQueue<>();
    final List<Request> lastRequest = new ArrayList<>();
    private final Set<String> fetched = new LinkedHashSet<>();

    private final String address;

    /** @param person who signs in; nobody where it is null @param address where the portal is reached */
    Visitor(String name, @Nullable PersonId person, BrowserContext context, String address) {
        this.name = name;
        this.context = context;
        this.address = address;
        page = context.newPage();
        page.setDefaultTimeout(30_000);
        listen();
        page.navigate(address + (person == null ? "/" : DoorForTests.PATH + "?person=" + person.value()));
        TestBrowser.settle(page);
    }

    private void listen() {
        page.onRequestFinished(request -> {
            if (request.method().equals("POST") && request.url().contains("v-r=uidl")) {
                lastRequest.add(request);
            }
            if (Set.of("document", "xhr", "fetch").contains(request.resourceType())) {
                heard.add(bodyOf(request));
            }
        });
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> heard.add(String.valueOf(frame.text()))));
    }

    private String bodyOf(Request request) {
        try {
            var response = request.response();
            return response == null ? "" : response.text();
        } catch (PlaywrightException withoutBody) {
            return "";
        }
    }

    /** Status, headers and page of an address, without what is another one in every answer. */
    List<String> ask(String path) {
        var answer = context.request().get(address + "/" + path);
        var headers = new TreeMap<>(answer.headers());
        headers.keySet().removeAll(Set.of("date", "set-cookie"));
        if (headers.containsKey("content-encoding")) {
            // What is compressed is padded by chance, so that its length tells nothing; the text itself is
            // compared.
            headers.remove("content-length");
        }
        var changing = "nonce[-=\"]+[A-Za-z0-9+/=]{22,24}|content=\"[A-Za-z0-9_-]{80,}\"";
        return List.of(
                String.valueOf(answer.status()),
                headers.toString().replaceAll(changing, ""),
                answer.text().replaceAll(changing, "").replace(path, ""));
    }

    /** Whether the page says that there is none. */
    boolean foundNothing() {
        return page.locator("h1").allInnerTexts().stream().anyMatch(NOT_FOUND::equals);
    }

    /** The answers to recommendations are written in a dialog; the list first leaves out what has one. */
    void openAnswers() {
        page.evaluate("() => document.querySelectorAll('vaadin-checkbox[checked] input').forEach(one => one.click())");
        TestBrowser.settle(page);
        page.evaluate("""
                () => [...document.querySelectorAll('vaadin-grid vaadin-button')].slice(0, 3).forEach(one => one.click())
                """);
        TestBrowser.settle(page);
    }

    @SuppressWarnings("unchecked")
    List<String> files() {
        return (List<String>) page.evaluate(
                "() => [...document.querySelectorAll('a[href*=\"VAADIN/dynamic\"]')].map(one => one.href)");
    }

    int fetchFiles() {
        var count = 0;
        for (var file : files()) {
            if (fetched.add(file)) {
                heard.add(textOf(context.request().get(file)));
                count++;
            }
        }
        return count;
    }

    void leave() {
        context.close();
    }

    /** Sends each kind of request for each node the page has or might have; gives back how many were answered. */
    int forge() {
        var last = lastRequest.getLast();
        return (Integer) page.evaluate("""
                async ([url, body]) => {
                  const last = JSON.parse(body);
                  const client = Object.values(window.Vaadin.Flow.clients).find(one => one.getNodeId);
                  const spared = new Set();
                  const fields = [];
                  const grids = [];
                  let most = 0;
                  document.querySelectorAll('*').forEach(one => {
                    const node = client.getNodeId(one);
                    most = Math.max(most, node);
                    if (one.closest('[slot=navbar], [slot=drawer]')) {
                      spared.add(node);
                    } else if (one.localName.startsWith('vaadin-') && 'value' in one) {
                      fields.push(node);
                    } else if (one.localName === 'vaadin-grid') {
                      grids.push(node);
                    }
                  });
                  const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
                  while (texts.nextNode()) {
                    spared.add(client.getNodeId(texts.currentNode));
                  }
                  const click = {};
                  for (const key of ['screenX', 'screenY', 'clientX', 'clientY', 'button', 'detail']) {
                    click['event.' + key] = 1;
                  }
                  for (const key of ['ctrlKey', 'shiftKey', 'altKey', 'metaKey']) {
                    click['event.' + key] = false;
                  }
                  let clientId = last.clientId + 1;
                  let syncId = last.syncId + 1;
                  let answered = 0;
                  const send = async rpc => {
                    const response = await fetch(url, {
                      method: 'POST',
                      headers: {'Content-Type': 'application/json'},
                      body: JSON.stringify({csrfToken: last.csrfToken, rpc, syncId, clientId})
                    });
                    const text = await response.text();
                    const sync = /"syncId": ?(\\d+)/.exec(text);
                    if (sync) {
                      syncId = Number(sync[1]);
                      answered += rpc.length;
                    }
                    clientId++;
                  };
                  for (const node of fields) {
                    await send([{type: 'mSync', node, feature: 1, property: 'value', value: 'forged'},
                        {type: 'event', node, event: 'change', data: {}}]);
                  }
                  for (const node of grids) {
                    for (const [name, args] of [['setViewportRange', [0, 1000000]], ['select', ['1']]]) {
                      await send([{type: 'publishedEventHandler', node, templateEventMethodName: name,
                          templateEventMethodArgs: args, promise: -1}]);
                    }
                  }
                  for (let node = 1; node < most + 60; node++) {
                    if (!spared.has(node)) {
                      await send([{type: 'event', node, event: 'click', data: click}]);
                    }
                  }
                  return answered;
                }
                """, List.of(last.url(), last.postData()));
    }

    /** What stands in a file; a Word document's parts are unpacked. */
    private static String textOf(APIResponse response) {
        var body = response.body();
        var text = new StringBuilder(new String(body, StandardCharsets.UTF_8));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString();
    }
}
