package org.bothways.ci;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.bothways.report.Report;

/** The score as a badge: the document that shields.io calls an endpoint. */
@API(status = API.Status.STABLE)
public final class Badge {

    private Badge() {}

    /** {@return the document, UTF-8} */
    public static byte[] bytes(Report report) {
        Map<String, Object> badge = new LinkedHashMap<>();
        badge.put("schemaVersion", 1);
        badge.put("label", "bothways");
        BigDecimal score = report.score();
        if (score == null) {
            badge.put("message", "not graded");
            badge.put("color", "lightgrey");
            badge.put("isError", true);
        } else {
            badge.put("message", score.toPlainString() + "/" + report.maxScore().toPlainString());
            badge.put("color", color(score, report.maxScore()));
        }
        return Documents.bytes(badge);
    }

    private static String color(BigDecimal score, BigDecimal most) {
        if (score.compareTo(most) == 0) {
            return "brightgreen";
        }
        int percent =
                score.scaleByPowerOfTen(2).divide(most, 0, RoundingMode.DOWN).intValueExact();
        return percent >= 80 ? "yellowgreen" : percent >= 50 ? "orange" : "red";
    }
}
