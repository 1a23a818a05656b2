#include "scheme/scheme.h"
