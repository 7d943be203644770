package org.uprportal.sample;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uprportal.recommendation.ArchiveImports;

/** What two treaty bodies and a special rapporteur have recommended to Tavara, so that the register shows the kinds. */
@Component
@Order(5)
@ConditionalOnProperty("portal.sample")
class SampleOtherBodies implements SampleChapter {

    /** In the shape of OHCHR's index, with its headers as they are written there. */
    static final String FILE = """
            Text,Countries Concerned,Reccomending Body,Document Symbol,Document Publication Date,Type,Themes,Affected Persons,Sdgs,OHCHR Annotation Id
            "Make violence within marriage a crime, and train judges and the police to apply the law.",- Tavara,- CEDAW,CEDAW/C/XTA/CO/5,2023-07-14,- Recommendations,- Violence against women,- Women & girls,- 5 - GENDER EQUALITY,sample-1
            "Collect figures on women in decision-making by district, and publish them every year.",- Tavara,- CEDAW,CEDAW/C/XTA/CO/5,2023-07-14,- Recommendations,"- Participation of women in political and public life",- Women & girls,- 5 - GENDER EQUALITY,sample-2
            "End the detention of children together with adults, and keep a register of every child held.",- Tavara,- CAT,CAT/C/XTA/CO/3,2022-12-02,- Recommendations,- Conditions of detention,- Children,- 16 - PEACE,sample-3
            "Consult the communities of the highlands before land is given to mines.","- Tavara
            - Kestria",- Special Rapporteur on adequate housing,A/HRC/52/28/Add.1,2023-02-20,- Recommendations,- Right to adequate housing,,- 11 - SUSTAINABLE CITIES,sample-4
            """;

    private final ArchiveImports imports;
    private final SampleStage stage;

    SampleOtherBodies(ArchiveImports imports, SampleStage stage) {
        this.imports = imports;
        this.stage = stage;
    }

    @Override
    public void write() {
        stage.at(Instant.now());
        stage.asPortal(() -> imports.commit("index.csv", FILE.getBytes(StandardCharsets.UTF_8), null));
    }
}
