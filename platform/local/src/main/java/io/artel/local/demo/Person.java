package io.artel.local.demo;

import java.util.UUID;

/** Somebody with an account, signed in. */
record Person(UUID id, String email, String name, String language, Http http) {}
