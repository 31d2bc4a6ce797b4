package io.artel.testing.domain;

/** What passes a test (US-080). Scores are 0 to 100. A score of 0 passes nothing. */
public sealed interface PassMark {

    /**
     * @param score the attempt's own
     * @param better how many attempts of this test before it scored higher
     * @param before how many attempts of this test there were before it
     */
    boolean passes(int score, long better, long before);

    /** At least this score. */
    record Score(int least) implements PassMark {

        public Score {
            if (least < 1 || least > 100) throw new IllegalArgumentException("a score is 1 to 100: " + least);
        }

        @Override
        public boolean passes(int score, long better, long before) {
            return score >= least;
        }
    }

    /**
     * Among the best {@code percent} of all attempts so far, its own included; equals share the better place, and the
     * best always passes. While there are fewer than {@code enough} attempts before it, the score decides.
     */
    record Top(int percent, int enough, Score tillThen) implements PassMark {

        public Top {
            if (percent < 1 || percent > 100)
                throw new IllegalArgumentException("a percentage is 1 to 100: " + percent);
            if (enough < 1) throw new IllegalArgumentException("there must be an attempt to compare with");
        }

        @Override
        public boolean passes(int score, long better, long before) {
            if (before < enough) return tillThen.passes(score, better, before);
            long places = Math.max(1, (before + 1) * percent / 100);
            return score > 0 && better < places;
        }
    }
}
