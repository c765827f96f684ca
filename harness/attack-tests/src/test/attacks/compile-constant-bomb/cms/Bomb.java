package cms;

interface Bomb {
    String S0 = "0123456789abcdef";
    String S1 = S0 + S0;
    String S2 = S1 + S1;
    String S3 = S2 + S2;
    String S4 = S3 + S3;
    String S5 = S4 + S4;
    String S6 = S5 + S5;
    String S7 = S6 + S6;
    String S8 = S7 + S7;
    String S9 = S8 + S8;
    String S10 = S9 + S9;
    String S11 = S10 + S10;
    String S12 = S11 + S11;
    String S13 = S12 + S12;
    String S14 = S13 + S13;
    String S15 = S14 + S14;
    String S16 = S15 + S15;
    String S17 = S16 + S16;
    String S18 = S17 + S17;
    String S19 = S18 + S18;
    String S20 = S19 + S19;
    String S21 = S20 + S20;
    String S22 = S21 + S21;
    String S23 = S22 + S22;
    String S24 = S23 + S23;
    String S25 = S24 + S24;
    String S26 = S25 + S25;
    String S27 = S26 + S26;
    String S28 = S27 + S27;
    String S29 = S28 + S28;
    String S30 = S29 + S29;
}
