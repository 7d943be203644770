package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scripts;

/**
 * Every script survives every field: made from the metamodel, each text attribute of each entity, in its embedded values
 * and collections too, is written to real MariaDB and read back as it was. What is written without entities is walked in
 * {@link LongestTextsTest}, in four-byte letters.
 */
@PortalTest
class ScriptsTest {

    @Autowired
    EntityManager entities;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient database;

    private final TreeSet<String> written = new TreeSet<>();
    private final Map<String, Long> lengths = new HashMap<>();

    @Test
    void everyTextOfEveryEntityComesBackAsItWasWritten() {
        var types = entities.getMetamodel().getEntities().stream()
                .filter(type -> type.getJavaType().getName().startsWith("org.uprportal."))
                .toList();
        database.sql("""
                        select concat(table_name, '.', column_name), character_maximum_length
                        from information_schema.columns
                        where table_schema = database() and character_maximum_length is not null
                        """).query(row -> {
            lengths.put(row.getString(1), row.getLong(2));
        });
        for (var type : types) {
            for (var sample : Scripts.ALL) {
                comesBack(type, sample);
            }
            comesBack(type, Scripts.together());
        }
        assertThat(types).hasSizeGreaterThan(12);
        assertThat(written).hasSizeGreaterThan(55);
    }

    private void comesBack(EntityType<?> type, String sample) {
        new TransactionTemplate(transactions).executeWithoutResult(work -> {
            work.setRollbackOnly();
            try {
                // Only texts are of interest here, so rows need no neighbours.
                entities.createNativeQuery("set foreign_key_checks = 0").executeUpdate();
                var one = filled(type, tableOf(type), sample);
                entities.persist(one);
                entities.flush();
                var before = new ArrayList<String>();
                texts(type, one, before);
                entities.clear();
                var id = entities.getEntityManagerFactory()
                        .getPersistenceUnitUtil()
                        .getIdentifier(one);
                var again = entities.find(type.getJavaType(), id);
                var after = new ArrayList<String>();
                texts(type, again, after);
                assertThat(after).as(type.getName() + " with " + sample).isEqualTo(before);
                if (!before.isEmpty()) {
                    assertThat(before).anyMatch(text -> text.codePointAt(0) == sample.codePointAt(0));
                }
            } catch (ReflectiveOperationException impossible) {
                throw new AssertionError(type.getName(), impossible);
            } finally {
                entities.clear();
                entities.createNativeQuery("set foreign_key_checks = 1").executeUpdate();
            }
        });
    }

    private Object filled(ManagedType<?> type, String table, String sample) throws ReflectiveOperationException {
        if (type.getJavaType().isRecord()) {
            var parts = type.getJavaType().getRecordComponents();
            var types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = value(parts[i].getType(), table, snake(parts[i].getName()), sample);
            }
            var made = type.getJavaType().getDeclaredConstructor(types);
            made.setAccessible(true);
            return made.newInstance(values);
        }
        var constructor = type.getJavaType().getDeclaredConstructor();
        constructor.setAccessible(true);
        var one = constructor.newInstance();
        for (var attribute : type.getAttributes()) {
            var field = field(attribute);
            if (attribute instanceof SingularAttribute<?, ?> single && single.isVersion()) {
                continue;
            }
            if (attribute instanceof PluralAttribute<?, ?, ?> many) {
                fill(field, one, many, sample);
            } else if (attribute.getPersistentAttributeType() == Attribute.PersistentAttributeType.EMBEDDED) {
                var inner = (EmbeddableType<?>) ((SingularAttribute<?, ?>) attribute).getType();
                field.set(one, filled(inner, table, sample));
            } else {
                field.set(one, value(attribute.getJavaType(), table, columnOf(field), sample));
            }
        }
        return one;
    }

    @SuppressWarnings("unchecked")
    private void fill(Field field, Object one, PluralAttribute<?, ?, ?> many, String sample)
            throws ReflectiveOperationException {
        var table = field.getAnnotation(CollectionTable.class).name();
        var element = many.getElementType() instanceof EmbeddableType<?> inner
                ? filled(inner, table, sample)
                : value(many.getElementType().getJavaType(), table, columnOf(field), sample);
        if (many instanceof MapAttribute<?, ?, ?> map) {
            var key = field.getAnnotation(MapKeyColumn.class);
            ((Map<Object, Object>) field.get(one))
                    .put(value(map.getKeyJavaType(), table, key == null ? "" : key.name(), sample), element);
        } else {
            ((Collection<Object>) field.get(one)).add(element);
        }
    }

    private Object value(Class<?> type, String table, String column, String sample) {
        if (type == String.class) {
            written.add(table + "." + column);
            return fitting(sample, table, column);
        } else if (type == UUID.class) {
            return UUID.randomUUID();
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type == Instant.class) {
            return Instant.parse("2027-03-01T12:00:00Z");
        } else if (type == LocalDateTime.class) {
            return LocalDateTime.parse("2027-03-01T12:00:00");
        } else if (type == LocalDate.class) {
            return LocalDate.parse("2027-03-01");
        } else if (type == int.class || type == Integer.class) {
            return 987_654;
        } else if (type == boolean.class || type == Boolean.class) {
            return true;
        } else if (type == java.math.BigDecimal.class) {
            return new java.math.BigDecimal("12.34");
        } else if (type == byte[].class) {
            return new byte[] {1, 2, 3};
        }
        throw new AssertionError("No sample for " + type);
    }

    /** As much of the sample as the column holds, in whole characters. */
    private String fitting(String sample, String table, String column) {
        var holds = lengths.get(table + "." + column);
        if (holds == null) {
            throw new AssertionError("No text column " + table + "." + column);
        }
        var points = sample.codePoints().limit(holds).toArray();
        return new String(points, 0, points.length);
    }

    private static void texts(ManagedType<?> type, Object one, List<String> into) throws ReflectiveOperationException {
        if (one.getClass().isRecord()) {
            for (var part : one.getClass().getRecordComponents()) {
                part.getAccessor().setAccessible(true);
                text(null, part.getAccessor().invoke(one), into);
            }
            return;
        }
        for (var attribute : type.getAttributes().stream()
                .sorted(java.util.Comparator.comparing(Attribute::getName))
                .toList()) {
            var value = field(attribute).get(one);
            if (attribute instanceof PluralAttribute<?, ?, ?> many) {
                var inner = many.getElementType() instanceof EmbeddableType<?> embedded ? embedded : null;
                if (value instanceof Map<?, ?> map) {
                    for (var entry : map.entrySet()) {
                        text(null, entry.getKey(), into);
                        text(inner, entry.getValue(), into);
                    }
                } else {
                    for (var element : (Collection<?>) value) {
                        text(inner, element, into);
                    }
                }
            } else {
                text(
                        ((SingularAttribute<?, ?>) attribute).getType() instanceof EmbeddableType<?> embedded
                                ? embedded
                                : null,
                        value,
                        into);
            }
        }
    }

    private static void text(ManagedType<?> inner, Object value, List<String> into)
            throws ReflectiveOperationException {
        if (value instanceof String text) {
            into.add(text);
        } else if (inner != null) {
            texts(inner, value, into);
        }
    }

    private static Field field(Attribute<?, ?> attribute) {
        var field = (Field) attribute.getJavaMember();
        field.setAccessible(true);
        return field;
    }

    private static String tableOf(EntityType<?> type) {
        return type.getJavaType().getAnnotation(Table.class).name();
    }

    private static String columnOf(Field field) {
        var column = field.getAnnotation(Column.class);
        return column != null && !column.name().isEmpty() ? column.name() : snake(field.getName());
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    }
}
