package io.artel.analyst.metrics;

import java.util.List;

/** An answer that can be had as CSV too. Cells are numbers, dates and codes, never text that people wrote. */
interface Table {

    List<String> columns();

    /** Each as long as the columns; an empty cell is "". */
    List<List<Object>> rows();
}
