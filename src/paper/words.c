#include "paper/recognise.h"
