package io.artel.matching.pool;

/** @param score as measured, 0 to 100 */
public record Skill(String skill, int score) {}
