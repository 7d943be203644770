package org.uprportal.recommendation.matrix;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The columns of a matrix, recognised by the meaning of their headers: OHCHR changes the layout every session. */
record MatrixColumns(int cells, Map<Meaning, Place> places) {

    private static final int LONGEST_HEADER = 160;
    private static final Pattern DATA = Pattern.compile("^\\W*\\d{1,3}\\.\\d");

    enum Meaning {
        ASSESSMENT("assessment|comment|level of implementation|evaluation|comentario|commentaire|оценк|комментар"),
        SDG(
                "\\bsdgs?\\b|sustainable development|\\bods\\b|\\bodd\\b|desarrollo sostenible|developpement durable|\\bцур\\b|устоичивого развития|可持续发展|التنمية المستدامة"),
        NUMBER(
                "^\\W*((rec|recommendation|recomendacion|recommandation|para|paragraph|paragraphe|parrafo|serial|ref|reference)s?\\W*)?(no|nos|nr|n|number|numero|num|№|para|paragraph|#|o|编号|段次|номер|пункт|الرقم)\\W*$|^\\s*[#№]\\s*$"),
        STATES(
                "^\\W*+(recommending|state making|made by|proposed by|(?!.*(under review|concerned|position|response|reponse|respuesta|examin))(states?|countr(y|ies)|etats?|estados?|pais(es)?|pays|рекомендующ|государств|提出建议|الدول))"),
        RECOMMENDATION(
                "^\\W*+(list of |full list of |text of |texto de |texte de )?(the |la |las |les |l\\W)?(recommend|recomm?[ea]nd|recomend|reccomend|recommand|рекоменд|建议|توصي|التوصي)|^\\W*(text|texto|texte)\\W*$"),
        POSITION(
                "position|\\bpostion|posicion|response|reponse|respuesta|\\breply|accepted|supported\\W+noted|status|позици|立场|موقف"),
        PERSONS(
                "^\\W*+(affected persons?|groups? of persons|persons? affected|personnes concernees|groupes de personnes|grupos de personas|personas afectadas|группы лиц|受影响)"),
        THEMES("theme|\\btemas?\\b|thematic|issues?\\b|\\bтемы?\\b|主题|مواضيع|موضوع");

        private final Pattern words;

        Meaning(String words) {
            this.words = Pattern.compile(words, Pattern.UNICODE_CHARACTER_CLASS);
        }
    }

    /** Where the header stands: its place among the cells of its row, and the columns of the grid it covers. */
    record Place(int index, int column, int span) {}

    /** The columns where a row is a header: a recommendation and at least a position, themes or States beside it. */
    static Optional<MatrixColumns> in(List<MatrixCell> row) {
        var places = meanings(row);
        var header = places.containsKey(Meaning.RECOMMENDATION)
                && (places.containsKey(Meaning.POSITION)
                        || places.containsKey(Meaning.THEMES)
                        || places.containsKey(Meaning.STATES))
                && row.stream().noneMatch(cell -> DATA.matcher(cell.text()).find());
        return header ? Optional.of(new MatrixColumns(row.size(), places)) : Optional.empty();
    }

    /** A header in two rows: the columns of both together; empty where the second row is no header. */
    static Optional<MatrixColumns> in(List<MatrixCell> upper, List<MatrixCell> lower) {
        var filled = lower.stream().filter(MatrixCell::filled).toList();
        var more = meanings(lower);
        if (filled.isEmpty()
                || filled.size() < 2 && lower.size() == 1
                || !filled.stream().allMatch(cell -> meaning(cell.text()).isPresent())) {
            return Optional.empty();
        }
        var places = meanings(upper);
        places.putAll(more);
        return places.containsKey(Meaning.RECOMMENDATION)
                        && (places.containsKey(Meaning.POSITION) || places.containsKey(Meaning.THEMES))
                ? Optional.of(new MatrixColumns(lower.size(), places))
                : Optional.empty();
    }

    static boolean isRecommendation(String header) {
        return meaning(header).filter(Meaning.RECOMMENDATION::equals).isPresent();
    }

    private static Map<Meaning, Place> meanings(List<MatrixCell> row) {
        var places = new EnumMap<Meaning, Place>(Meaning.class);
        for (int i = 0; i < row.size(); i++) {
            var cell = row.get(i);
            var place = new Place(i, cell.column(), cell.span());
            meaning(cell.text()).ifPresent(meaning -> places.putIfAbsent(meaning, place));
        }
        return places;
    }

    private static Optional<Meaning> meaning(String header) {
        if (header.length() > LONGEST_HEADER) {
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

    /** The lines of this meaning in a row; none where the row has no such cell. */
    List<String> of(Meaning meaning, List<MatrixCell> row) {
        var place = places.get(meaning);
        if (place == null) {
            return List.of();
        }
        // Rows of as many cells as the header follow its order, even where Word's grid has drifted apart.
        if (row.size() == cells) {
            return row.get(place.index()).lines();
        }
        var begun = row.stream()
                .filter(cell -> cell.column() >= place.column() && cell.column() < place.column() + place.span())
                .flatMap(cell -> cell.lines().stream())
                .toList();
        return begun.isEmpty()
                ? row.stream()
                        .filter(cell -> cell.covers(place.column()))
                        .findFirst()
                        .map(MatrixCell::lines)
                        .orElse(List.of())
                : begun;
    }
}
