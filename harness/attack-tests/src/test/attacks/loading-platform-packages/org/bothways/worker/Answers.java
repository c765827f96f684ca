package org.bothways.worker;

class Answers {}
