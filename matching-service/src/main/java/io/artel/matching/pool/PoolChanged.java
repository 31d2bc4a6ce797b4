package io.artel.matching.pool;

/** Somebody can be given orders who could not before: what waits is worth another look. */
public record PoolChanged() {}
