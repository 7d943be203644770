package org.uprportal.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What goes instead of the scripts that no page of the portal uses. */
class UnusedScriptsTest {

    @Test
    void hasTheSameNamesAndDoesNothing() {
        assertThat(UnusedScripts.withTheSameNames(
                        "import{F as e}from\"./x.js\";var a=1,cn=t(()=>{});export{a as n,b as r,cn as t};"))
                .contains("const n=()=>{};export{n as n,n as r,n as t};");
        assertThat(UnusedScripts.withTheSameNames("var a=1;export{a};")).contains("const n=()=>{};export{n as a};");
    }

    @Test
    void aScriptThatExportsOtherwiseIsLeftAlone() {
        assertThat(UnusedScripts.withTheSameNames("export default 1;")).isEmpty();
    }

    @Test
    void everyOtherAddressPasses() throws Exception {
        for (var uri : new String[] {
            "/VAADIN/build/indexhtml-BNp73Egs.js",
            "/VAADIN/build/markdown-helpers-unknown1.js",
            "/VAADIN/build/markdown-helpers-../x.js"
        }) {
            var chain = new MockFilterChain();
            new UnusedScripts().doFilter(new MockHttpServletRequest("GET", uri), new MockHttpServletResponse(), chain);
            assertThat(chain.getRequest()).as(uri).isNotNull();
        }
    }
}
