package io.artel.accounts.keys;

import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;

/** @param signsFrom from then on it signs, until its successor does */
record SigningKey(String kid, RSAPublicKey publicKey, PrivateKey privateKey, Instant signsFrom) {

    @Override
    public String toString() {
        return "SigningKey[" + kid + " from " + signsFrom + "]";
    }
}
