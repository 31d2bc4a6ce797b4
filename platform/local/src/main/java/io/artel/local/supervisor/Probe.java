package io.artel.local.supervisor;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** How to see whether a part is ready. */
public sealed interface Probe {

    boolean succeeds();

    /** Something accepts connections on this machine's port. */
    record Tcp(int port) implements Probe {
        @Override
        public boolean succeeds() {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return true;
            } catch (IOException e) {
                return false;
            }
        }
    }

    /** An address answers 200. */
    record Http(String url) implements Probe {
        @Override
        public boolean succeeds() {
            try {
                var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
                try {
                    connection.setConnectTimeout(1000);
                    connection.setReadTimeout(3000);
                    return connection.getResponseCode() == 200;
                } finally {
                    connection.disconnect();
                }
            } catch (IOException e) {
                return false;
            }
        }
    }
}
