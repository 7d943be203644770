package org.uprportal.recommendation;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The columns of a matrix, recognised by the meaning of their headers: OHCHR changes the layout every session. */
record MatrixColumns(Map<Meaning, Integer> places) {

    enum Meaning {
        ASSESSMENT("assessment|comment|level of implementation|evaluation|comentario|commentaire|оценк|комментар"),
        SDG(
                "\\bsdgs?\\b|sustainable development|\\bods\\b|\\bodd\\b|desarrollo sostenible|developpement durable|\\bцур\\b|устойчивого развития|可持续发展|التنمية المستدامة"),
        STATES("^\\W*(recommending|state making|etats? auteur|estados? recomendante|рекомендующ)"),
        RECOMMENDATION("^\\W*(text of )?(the )?(recommend|recomend|recommand|рекоменд|建议|توصي|التوصي)"),
        POSITION("position|posicion|response of|reponse|respuesta|позици|立场|موقف"),
        PERSONS(
                "^\\W*(affected persons|groups? of persons|persons affected|personnes concernees|groupes de personnes|grupos de personas|группы лиц)"),
        THEMES("theme|\\btemas?\\b|themes|issues?|темы?|主题|مواضيع|موضوع"),
        NUMBER("^\\W*(no|nr|n|number|para|paragraph|numero|num|№)\\W*$");

        private final Pattern words;

        Meaning(String words) {
            this.words = Pattern.compile(words);
        }
    }

    /** The columns where a row is a header: a recommendation and at least a position, themes or States beside it. */
    static Optional<MatrixColumns> in(List<MatrixCell> row) {
        var places = new EnumMap<Meaning, Integer>(Meaning.class);
        for (var cell : row) {
            meaning(cell.text()).ifPresent(meaning -> places.putIfAbsent(meaning, cell.column()));
        }
        var header = places.containsKey(Meaning.RECOMMENDATION)
                && (places.containsKey(Meaning.POSITION) || places.containsKey(Meaning.THEMES));
        return header ? Optional.of(new MatrixColumns(places)) : Optional.empty();
    }

    private static Optional<Meaning> meaning(String header) {
        if (header.length() > 120) {
            return Optional.empty();
        }
        var plain = Normalizer.normalize(header, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
        for (var meaning : Meaning.values()) {
            if (meaning.words.matcher(plain).find()) {
                return Optional.of(meaning);
            }
        }
        return Optional.empty();
    }

    /** The cell of this meaning in a row. */
    Optional<MatrixCell> of(Meaning meaning, List<MatrixCell> row) {
        var place = places.get(meaning);
        return place == null
                ? Optional.empty()
                : row.stream().filter(cell -> cell.covers(place)).findFirst();
    }
}
