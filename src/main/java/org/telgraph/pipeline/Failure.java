package org.telgraph.pipeline;

/** Says in a line why an article could not be processed. */
public final class Failure {

    private Failure() {}

    /** Why, from what was thrown; of what nobody foresaw, its class and the first line of its message. */
    public static String reason(Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            return "out of memory; give more with TELGRAPH_JAVA_OPTS=-Xmx6g, or use fewer --threads";
        }
        if (cause instanceof StackOverflowError) {
            return "its sentences are nested too deeply";
        }
        String message = cause.getMessage() == null
                ? ""
                : ": " + cause.getMessage().lines().findFirst().orElse("");
        return "internal error, " + cause.getClass().getSimpleName() + message;
    }
}
