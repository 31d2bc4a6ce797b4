package io.artel.billing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** What was measured, as the page of benchmarks has it. */
record Report(
        Map<String, List<Double>> rates,
        Map<String, List<Double>> gathered,
        List<Double> lags,
        Map<String, List<Double>> readings,
        Map<String, String> once) {

    /** A part of the page that is written anew when it has been measured. */
    enum Part {
        WRITING,
        READING;

        private String begin() {
            return "<!-- bench/ledger, " + name().toLowerCase(Locale.ROOT) + ", from here -->";
        }
    }

    private static final String END = "<!-- to here -->";
    private static final String TPC_B = "TPC-B, 8";

    String writing(String postgres, int seconds, int rounds) throws IOException {
        double base = median(rates.get(TPC_B));
        var text = new StringBuilder();
        line(
                text,
                "%s %d rounds of all, every other one backwards, %d s each; the median, and in brackets the least and the most."
                        + " A goal's ratio is taken within each round.",
                machine(postgres),
                rounds,
                seconds);
        line(text, "");
        line(text, "| | per second | ÷ TPC-B, 8 clients | messages a transaction |");
        line(text, "| --- | --- | --- | --- |");
        rates.forEach((name, measured) -> line(
                text,
                "| %s | %s | %.2f | %s |",
                name,
                spread(measured, "%,.0f"),
                median(measured) / base,
                gathered.containsKey(name) ? spread(gathered.get(name), "%.1f") : ""));
        line(text, "");
        line(text, "| goal | | measured |");
        line(text, "| --- | --- | --- |");
        goal(text, "unbatched ÷ TPC-B, 8 writers", "≥ 0.7", ratios("hot, 8 writers", TPC_B));
        goal(text, "a transaction each ÷ TPC-B, 8 writers", "", ratios("hot, 8 writers, a transaction each", TPC_B));
        goal(text, "batched ÷ TPC-B, 8 writers", "≥ 2", ratios("hot, 8 writers, batched", TPC_B));
        goal(text, "hot ÷ uniform, 8 writers", "≥ 0.9", ratios("hot, 8 writers", "uniform, 8 writers"));
        goal(
                text,
                "hot ÷ uniform, 8 writers, batched",
                "≥ 0.9",
                ratios("hot, 8 writers, batched", "uniform, 8 writers, batched"));
        goal(text, "32 ÷ 8 writers", "≥ 1", ratios("hot, 32 writers", "hot, 8 writers"));
        goal(text, "32 ÷ 8 writers, batched", "≥ 1", ratios("hot, 32 writers, batched", "hot, 8 writers, batched"));
        line(
                text,
                "| seal lag, in all measurements | ≤ 5 s | median %.1f s, most %.1f s |",
                median(lags),
                Collections.max(lags));
        line(
                text,
                "| what sealing costs of the rate (hot, 8 writers, batched) | < 10 %% | %.0f %% |",
                100 * (1 - median(ratios("hot, 8 writers, batched", "hot, 8 writers, batched, not sealed meanwhile"))));
        return text.toString();
    }

    String reading(String postgres, int postings) throws IOException {
        var text = new StringBuilder();
        line(
                text,
                "%s A journal of %,d postings, %,d of them on one client's account; over HTTP, %d times each:",
                machine(postgres),
                postings,
                postings / 10,
                readings.values().iterator().next().size());
        line(text, "");
        line(text, "| | ms | goal |");
        line(text, "| --- | --- | --- |");
        readings.forEach((name, measured) -> line(
                text,
                "| %s | %s | %s |",
                name,
                spread(measured, "%,.1f"),
                name.startsWith("a statement") ? "< 50" : name.startsWith("trial") ? "< 1,000" : ""));
        once.forEach((name, measured) -> line(text, "| %s | %s | |", name, measured));
        return text.toString();
    }

    private static String machine(String postgres) throws IOException {
        return String.format(
                Locale.ROOT,
                "%d cores (%s), %d GiB of memory; PostgreSQL %s with fsync and synchronous commits, 512 MB of shared buffers;"
                        + " Java %s.",
                Runtime.getRuntime().availableProcessors(),
                model(),
                memory(),
                postgres,
                Runtime.version().feature());
    }

    /** Of two measurements, the ratio of each round: the machine is not as fast in one as in another. */
    private List<Double> ratios(String one, String other) {
        var ones = rates.get(one);
        var others = rates.get(other);
        return IntStream.range(0, ones.size())
                .mapToObj(round -> ones.get(round) / others.get(round))
                .toList();
    }

    private static void goal(StringBuilder text, String name, String wanted, List<Double> measured) {
        line(text, "| %s | %s | %s |", name, wanted, spread(measured, "%.2f"));
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String spread(List<Double> values, String format) {
        return String.format(
                Locale.ROOT,
                format + " (" + format + " … " + format + ")",
                median(values),
                Collections.min(values),
                Collections.max(values));
    }

    static double median(List<Double> values) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String model() throws IOException {
        return first("/proc/cpuinfo", "model name");
    }

    private static long memory() throws IOException {
        var kibibytes = first("/proc/meminfo", "MemTotal").replaceAll("\\D", "");
        return kibibytes.isEmpty() ? 0 : (Long.parseLong(kibibytes) + 524_288) / 1_048_576;
    }

    private static String first(String file, String key) throws IOException {
        var path = Path.of(file);
        if (!Files.exists(path)) return "";
        try (var lines = Files.lines(path)) {
            return lines.filter(line -> line.startsWith(key))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("");
        }
    }

    /** Puts the text in its place on the page; what is around it stays. */
    static void into(Path page, Part part, String text) throws IOException {
        var before = Files.exists(page) ? Files.readString(page) : "# Benchmarks\n\n## The ledger\n";
        int begin = before.indexOf(part.begin());
        if (begin < 0) {
            begin = before.length() + 1;
            before += "\n" + part.begin() + "\n" + END + "\n";
        }
        int end = before.indexOf(END, begin);
        if (end < 0) throw new IllegalStateException(page + " has no end of the ledger's figures");
        Files.writeString(
                page, before.substring(0, begin) + part.begin() + "\n\n" + text + "\n" + before.substring(end));
    }
}
