package org.bothways.worker;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bothways.wire.Ask.HttpRequest;
import org.bothways.wire.Reply.HttpAnswer;

/** Carries requests to the server on the loopback interface, and answers back, with caps on time and size. */
final class HttpTunnel implements AutoCloseable {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final int MAX_BODY = 1 << 20;
    private static final int MAX_HEADERS = 100;
    private static final int MAX_HEADER = 8_192;

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(ANSWER_WITHIN)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    private final int port;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "request");
        thread.setDaemon(true);
        return thread;
    });

    HttpTunnel(int port) {
        this.port = port;
    }

    List<HttpAnswer> exchange(List<HttpRequest> requests) {
        if (requests.size() == 1) {
            return List.of(exchange(requests.get(0)));
        }
        List<Future<HttpAnswer>> pending = new ArrayList<>();
        requests.forEach(request -> pending.add(threads.submit(() -> exchange(request))));
        return pending.stream().map(HttpTunnel::result).toList();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private HttpAnswer exchange(HttpRequest request) {
        try {
            HttpResponse<InputStream> response = CLIENT.send(toJdk(request), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] bytes = body.readNBytes(MAX_BODY + 1);
                return bytes.length > MAX_BODY
                        ? failed("the answer's body is larger than " + MAX_BODY + " bytes")
                        : new HttpAnswer(response.statusCode(), headers(response), bytes, null);
            }
        } catch (HttpTimeoutException e) {
            return failed("there was no answer within " + ANSWER_WITHIN.toSeconds() + " s");
        } catch (IOException e) {
            return failed("the connection broke before there was a whole answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("the request was given up");
        }
    }

    private java.net.http.HttpRequest toJdk(HttpRequest request) {
        BodyPublisher body =
                request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(request.body());
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder()
                .uri(URI.create("http://127.0.0.1:" + port + request.path()))
                .timeout(ANSWER_WITHIN)
                .method(request.method(), body);
        request.headers().forEach(builder::header);
        return builder.build();
    }

    private static Map<String, String> headers(HttpResponse<?> response) {
        Map<String, String> headers = new TreeMap<>();
        response.headers().map().forEach((name, values) -> {
            String value = values.get(0);
            if (headers.size() < MAX_HEADERS && name.length() + value.length() <= MAX_HEADER) {
                headers.put(name, value);
            }
        });
        return headers;
    }

    private static HttpAnswer result(Future<HttpAnswer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("the request was given up");
        } catch (ExecutionException e) {
            return failed("the request could not be sent");
        }
    }

    private static HttpAnswer failed(String why) {
        return new HttpAnswer(0, Map.of(), new byte[0], why);
    }
}
