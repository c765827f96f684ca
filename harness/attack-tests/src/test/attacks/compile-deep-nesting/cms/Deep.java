package cms;

class Deep {
    int i = @REPEAT 20000 (@1@REPEAT 20000 )@;
}
