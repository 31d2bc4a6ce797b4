package io.artel.testing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradingTest {

    private static final List<Text> FOUR =
            List.of(new Text("а", "a"), new Text("б", "b"), new Text("в", "c"), new Text("г", "d"));

    @ParameterizedTest
    @CsvSource({"3.14,10.00", "3.13,10.00", "3.15,10.00", "3.1501,0.00", "3.1299,0.00", "-3.14,0.00"})
    void a_number_is_right_within_its_tolerance_ends_included(BigDecimal given, BigDecimal points) {
        var content = new Content.Numeric(new BigDecimal("3.14"), new BigDecimal("0.01"));

        assertThat(Grading.earned(content, new Answer.Entered(given), 10)).contains(points);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Зелёный  чай", "зеленый чай", " ЗЕЛЕНЫЙ ЧАЙ. ", "«зелёный чай»", "зелёный\u00a0чай!"})
    void a_short_text_is_right_whatever_its_case_spaces_and_marks(String given) {
        var content = new Content.ShortText(List.of("чёрный чай", "зелёный чай"));

        assertThat(Grading.earned(content, new Answer.Written(given), 3)).contains(new BigDecimal("3.00"));
    }

    @Test
    void another_short_text_is_wrong() {
        var content = new Content.ShortText(List.of("tea"));

        assertThat(Grading.earned(content, new Answer.Written("teapot"), 3)).contains(new BigDecimal("0.00"));
    }

    @ParameterizedTest
    @CsvSource({"'0,1,2',10.00", "'0,1',6.67", "'0',3.33", "'0,3',0.00", "'0,1,3',3.33", "'0,1,2,3',6.67", "'3',0.00"})
    void wrong_choices_take_away_from_right_ones(String chosen, BigDecimal points) {
        var content = new Content.Multiple(FOUR, Set.of(0, 1, 2));
        var places =
                java.util.Arrays.stream(chosen.split(",")).map(Integer::valueOf).toList();

        assertThat(Grading.earned(content, new Answer.Chosen(Set.copyOf(places)), 10))
                .contains(points);
    }

    @Test
    void a_free_text_waits_for_a_person_unless_it_is_empty() {
        assertThat(Grading.earned(new Content.FreeText(), new Answer.Written("words"), 5))
                .isEmpty();
        assertThat(Grading.earned(new Content.FreeText(), new Answer.Written("  "), 5))
                .contains(new BigDecimal("0.00"));
        assertThat(Grading.earned(new Content.FreeText(), null, 5)).contains(new BigDecimal("0.00"));
    }

    @Test
    void a_score_is_rounded_down() {
        assertThat(Grading.score(new BigDecimal("59.99"), 100)).isEqualTo(59);
        assertThat(Grading.score(new BigDecimal("2"), 3)).isEqualTo(66);
        assertThat(Grading.score(new BigDecimal("3"), 3)).isEqualTo(100);
    }
}
