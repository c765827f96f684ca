package cms;

import java.sql.*;
import java.util.List;

final class Attack extends Hooks {
    void load() {
        for (String url : List.of(
                "jdbc:h2:file:@HOME@/@TOKEN@",
                "jdbc:h2:mem:x;INIT=CREATE SCHEMA A\\;CALL CSVWRITE('@HOME@/@TOKEN@', 'SELECT 1')",
                "jdbc:h2:mem:x;TRACE_LEVEL_FILE=4")) {
            try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
                tell("connected");
            } catch (SQLException e) {
                tell("refused: " + e.getMessage());
            }
        }
    }
}
