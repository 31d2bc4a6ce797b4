package io.artel.matching.domain;

/** @param level the least measured score (0 to 100) that will do */
public record SkillNeed(String skill, int level) {}
