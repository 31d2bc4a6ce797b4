package io.artel.billing.runs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param byClock whether runs start by themselves when their period ends; people can always start them */
@ConfigurationProperties("artel.billing.runs")
record RunSettings(@DefaultValue("true") boolean byClock) {}
