package cms;

class Flood {
@REPEAT 10000     int x = "<script>alert(1)</script> '; DROP TABLE users; --";
@}
