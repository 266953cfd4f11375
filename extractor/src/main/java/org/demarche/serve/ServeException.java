package org.demarche.serve;

/** A store cannot be served. The message is one line. Apart from the server, so that who reports it needs no server. */
public final class ServeException extends RuntimeException {

    ServeException(String message) {
        super(message);
    }

    ServeException(String message, Throwable cause) {
        super(message, cause);
    }
}
