package cms;

import jakarta.persistence.*;

@Entity
public class Extra {
    @Id
    @GeneratedValue
    Long id;

    @Column(columnDefinition = "varchar(9)); CREATE ALIAS EVIL AS 'void evil() throws Exception { new java.io.File(\"@HOME@/@TOKEN@\").createNewFile(); }'; CALL EVIL(); create table x (y varchar(9)")
    String text;
}
