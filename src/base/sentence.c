#include "base/sentence.h"
