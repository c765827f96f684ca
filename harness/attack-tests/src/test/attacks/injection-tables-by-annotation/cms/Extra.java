package cms;

import jakarta.persistence.*;
import org.hibernate.annotations.*;

@Entity
@SQLInsert(sql = "CALL CSVWRITE('@HOME@/@TOKEN@', 'SELECT 1')")
@Subselect("select 1 as id, FILE_READ('@HOME@/precious.txt') as text")
public class Extra {
    @Id
    Long id;

    String text;
}
