package org.bothways.worker;

import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bothways.wire.Ask.HttpRequest;
import org.bothways.wire.Reply.HttpAnswer;
import org.jspecify.annotations.Nullable;

/** Carries requests to the server on the loopback interface, and answers back, with caps on time and size. */
final class HttpTunnel {

    private static final int MAX_BODY = 1 << 20;
    private static final int MAX_HEADERS = 100;
    private static final int MAX_HEADER_SIZE = 64 << 10;
    private static final String HUGE_HEADERS = "the answer has more than " + MAX_HEADERS + " headers, or more than "
            + MAX_HEADER_SIZE + " characters of them";

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    private final int port;
    private final Duration answerWithin;

    HttpTunnel(int port, Duration answerWithin) {
        this.port = port;
        this.answerWithin = answerWithin;
    }

    /** Sends all requests at once. Throws {@link Refusal} for one that HTTP doesn't know, before any is sent. */
    List<HttpAnswer> exchange(List<HttpRequest> requests) {
        List<java.net.http.HttpRequest> all = requests.stream().map(this::toJdk).toList();
        List<CompletableFuture<HttpResponse<byte[]>>> pending = all.stream()
                .map(request -> CLIENT.sendAsync(request, head -> new CappedBody(MAX_BODY)))
                .toList();
        long end = System.nanoTime() + answerWithin.toNanos();
        return pending.stream().map(each -> answer(each, end)).toList();
    }

    private HttpAnswer answer(CompletableFuture<HttpResponse<byte[]>> pending, long end) {
        try {
            HttpResponse<byte[]> response = pending.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (response.body().length > MAX_BODY) {
                return failed("the answer's body is larger than " + MAX_BODY + " bytes");
            }
            return areHuge(response.headers().map())
                    ? failed(HUGE_HEADERS)
                    : new HttpAnswer(response.statusCode(), headers(response), response.body(), null);
        } catch (TimeoutException e) {
            pending.cancel(true);
            return failed(HttpAnswer.LATE);
        } catch (ExecutionException e) {
            return failed(why(e.getCause()));
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            return failed("the request was given up");
        }
    }

    private java.net.http.HttpRequest toJdk(HttpRequest request) {
        try {
            return request.toJdk(port);
        } catch (IllegalArgumentException e) {
            throw new Refusal("The request can't be sent: " + e.getMessage());
        }
    }

    private static Map<String, String> headers(HttpResponse<?> response) {
        Map<String, String> headers = new TreeMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        return headers;
    }

    private static boolean areHuge(Map<String, List<String>> headers) {
        long count = 0;
        long size = 0;
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            for (String value : header.getValue()) {
                count++;
                size += header.getKey().length() + value.length();
            }
        }
        return count > MAX_HEADERS || size > MAX_HEADER_SIZE;
    }

    private static String why(@Nullable Throwable thrown) {
        if (thrown instanceof ConnectException) {
            return "the server does not accept connections any more";
        }
        if (thrown instanceof ProtocolException) {
            // Which of the two differs from one version of the client to the next.
            return "what came is not HTTP, or its headers are far too large";
        }
        return "the connection broke before there was a whole answer";
    }

    private static HttpAnswer failed(String why) {
        return new HttpAnswer(0, Map.of(), new byte[0], why);
    }
}
