package io.artel.billing.runs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param byClock whether runs and the nightly comparison start by themselves; people can always start runs */
@ConfigurationProperties("artel.billing.runs")
public record RunSettings(@DefaultValue("true") boolean byClock) {}
