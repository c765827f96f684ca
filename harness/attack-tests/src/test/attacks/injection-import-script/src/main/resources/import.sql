insert into Course (id, code, name) values (4711, 'x', 'smuggled');
CALL CSVWRITE('@HOME@/@TOKEN@', 'SELECT 1');
